namespace CaseCenterMonitor.Core;

/// <summary>Alarms that were not told to supervisors when it was time, because they had been told of the cause.</summary>
internal sealed class Untold
{
    private readonly SortedSet<AlarmKey> _keys = [];

    /// <summary>As they are now: whoever walks them may note others. No object is made while there are none.</summary>
    public AlarmKey[] Keys => _keys.Count == 0 ? [] : [.. _keys];

    public void Note(AlarmKey key, bool isUntold)
    {
        if (isUntold)
        {
            _keys.Add(key);
        }
        else if (_keys.Count > 0)
        {
            _keys.Remove(key);
        }
    }
}
