namespace CaseCenterMonitor.Core;

/// <summary>
/// Of what is over, when the last one began that was told: a fall that was over before it was heard of, a correction of the record. Its alarm can be
/// reset and forgotten while the rule goes on saying that it happened. One entry for each rule and subject that ever said so.
/// </summary>
internal sealed class Happened
{
    private readonly Dictionary<AlarmKey, long> _since = [];

    /// <returns>False when the same one was told before.</returns>
    public bool IsNew(AlarmKey key, long since)
    {
        if (_since.TryGetValue(key, out var known) && known == since)
        {
            return false;
        }

        _since[key] = since;
        return true;
    }

    /// <summary>Somebody was released and nothing about them is open.</summary>
    public void Forget(Subject subject)
    {
        foreach (var key in _since.Keys.Where(key => key.Subject == subject).ToList())
        {
            _since.Remove(key);
        }
    }
}
