using System.Collections.Concurrent;

namespace CaseCenterMonitor.Server.Live.Following;

/// <summary>Lines of regions that follow this centre. Nothing is worked out for them while there are none.</summary>
public sealed class FollowLines
{
    /// <summary>No centre's id has a space in it.</summary>
    public const string Group = "followed by regions";

    private readonly ConcurrentDictionary<string, byte> _lines = new(StringComparer.Ordinal);
    private int _joined;

    public bool Any => !_lines.IsEmpty;

    public void Add(string line)
    {
        _lines[line] = 0;
        Interlocked.Exchange(ref _joined, 1);
    }

    public void Remove(string line) => _lines.TryRemove(line, out _);

    /// <summary>Whether somebody came since it was last asked: they have heard nothing yet.</summary>
    public bool TakeJoined() => Interlocked.Exchange(ref _joined, 0) == 1;
}
