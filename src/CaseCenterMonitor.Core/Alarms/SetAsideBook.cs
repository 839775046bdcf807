using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One alarm that is set aside now.</summary>
/// <param name="Zone">Where the alarm is; null when it has no place, and then it may hide anything.</param>
public sealed record AsideNow(AlarmKey Alarm, ZoneId? Zone, SetAside Aside);

/// <summary>What is shelved or out of service now, and how often each alarm was shelved lately. It outlives the alarms themselves.</summary>
public sealed class SetAsideBook
{
    /// <summary>How far back shelvings are counted (INT-3 of DOMAIN.md 5.8).</summary>
    public static readonly Duration Memory = Duration.FromHours(24);

    /// <summary>More shelvings of one alarm than this are not told apart.</summary>
    private const int ShelvingsMax = 100;

    private readonly SortedDictionary<AlarmKey, AsideNow> _now = [];
    private readonly SortedDictionary<AlarmKey, List<Instant>> _shelvings = [];

    /// <summary>Also what waits for a second person; in the order of the keys.</summary>
    public IEnumerable<AsideNow> Now => _now.Values;

    /// <summary>The instants at which each alarm was shelved, oldest first.</summary>
    public IEnumerable<KeyValuePair<AlarmKey, IReadOnlyList<Instant>>> Shelvings =>
        _shelvings.Select(pair => new KeyValuePair<AlarmKey, IReadOnlyList<Instant>>(pair.Key, pair.Value));

    public bool IsEmpty => _now.Count == 0;

    internal void Note(AlarmKey alarm, ZoneId? zone, SetAside? before, SetAside? after, Instant at)
    {
        if (after is null)
        {
            _now.Remove(alarm);
        }
        else
        {
            _now[alarm] = new AsideNow(alarm, zone, after);
        }

        Forget(at - Memory);
        if (after is { Kind: SetAsideKind.Shelved, IsInForce: true } && before is not { IsInForce: true })
        {
            var shelvings = _shelvings.TryGetValue(alarm, out var known) ? known : _shelvings[alarm] = [];
            if (shelvings.Count < ShelvingsMax)
            {
                shelvings.Add(at);
            }
        }
    }

    private void Forget(Instant before)
    {
        foreach (var (alarm, shelvings) in _shelvings.ToList())
        {
            shelvings.RemoveAll(at => at <= before);
            if (shelvings.Count == 0)
            {
                _shelvings.Remove(alarm);
            }
        }
    }
}
