using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Which alarms chatter: came true three times in less than a minute (ISA-18.2 / IEC 62682; DOMAIN.md 6.2). A contact that rattles must not teach
/// anybody to stop listening.
/// </summary>
internal sealed class Chatter(EngineSettings settings)
{
    /// <summary>The three must lie closer together than this.</summary>
    private static readonly long Window = Duration.FromMinutes(1).ToInt64Nanoseconds();

    /// <summary>When so many are remembered, those that can matter no more are dropped.</summary>
    private const int RecentMax = 64;

    private readonly Dictionary<AlarmKey, LastThree> _recent = [];

    public void CameTrue(AlarmKey key, long at)
    {
        if (settings.ChatterHold == Duration.Zero)
        {
            return;
        }

        if (_recent.Count >= RecentMax)
        {
            foreach (var old in _recent.Where(pair => pair.Value.Last <= at - Window).Select(pair => pair.Key).ToList())
            {
                _recent.Remove(old);
            }
        }

        _recent[key] = _recent.TryGetValue(key, out var times) ? new LastThree(times.Second, times.Last, Math.Max(at, times.Last)) : new LastThree(Nanos.None, Nanos.None, at);
    }

    public bool Is(AlarmKey key, long now) =>
        _recent.TryGetValue(key, out var times) && times.First != Nanos.None && times.Last - times.First < Window && now - times.Last < Window;

    private readonly record struct LastThree(long First, long Second, long Last);
}
