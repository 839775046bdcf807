using SharpFuzz;

namespace CaseCenterMonitor.Fuzz;

/// <summary>What afl++ drives: <c>scripts/fuzz-guided.sh</c>. Without it, each file named is tried once.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length == 0)
        {
            Fuzzer.OutOfProcess.Run(stream =>
            {
                using var kept = new MemoryStream();
                stream.CopyTo(kept);
                OneMessage.Try(kept.ToArray());
            });
            return 0;
        }

        foreach (var file in args)
        {
            OneMessage.Try(File.ReadAllBytes(file));
            Console.WriteLine($"{file}: answered");
        }

        return 0;
    }
}
