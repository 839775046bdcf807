using System.Text;

namespace CaseCenterMonitor.FirmwareSim;

/// <summary>One seed for the whole centre, and from it one source of chance for every part, so that parts do not disturb one another.</summary>
public sealed class Seeds(int seed)
{
    public int Seed => seed;

    public Random For(string part) => new(Derive(part));

    /// <summary>FNV-1a: the same on every machine and in every process, unlike string.GetHashCode.</summary>
    public int Derive(string part)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var unit in Encoding.UTF8.GetBytes(part))
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)(hash & int.MaxValue);
    }
}
