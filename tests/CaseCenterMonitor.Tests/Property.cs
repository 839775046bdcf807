using CsCheck;

namespace CaseCenterMonitor.Tests;

/// <summary>
/// What holds for every case there can be, tried on the same made-up cases on every machine. The first that breaks it is shrunk by CsCheck, and the
/// smallest one found is shown with its seed.
/// </summary>
internal static class Property
{
    /// <summary>So many further cases are tried for a smaller one that breaks it as well.</summary>
    private const int ShrinkingSteps = 3000;

    /// <param name="name">Other numbers make other cases, so that two properties are not tried on the same ones.</param>
    public static void Holds<T>(Gen<T> gen, int cases, uint name, Action<T> holds, Func<T, string> print)
    {
        for (var number = 1u; number <= cases; number++)
        {
            var chance = new PCG(number, name);
            var seed = chance.ToString();
            var one = gen.Generate(chance, null, out _);
            try
            {
                holds(one);
            }
            catch (Exception)
            {
                gen.Sample(holds, seed: seed, iter: ShrinkingSteps, threads: 1, print: print);
                throw; // Not reached while a seed makes the same case twice.
            }
        }
    }
}
