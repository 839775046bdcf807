using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How somebody answered when woken: the AVPU scale without its needle.</summary>
public enum Rousing { Alert, AnswersVoice, AnswersTouch, Unresponsive }

/// <summary>One look at a person by an officer, at its true time.</summary>
/// <param name="RecordedAt">When it was written down; both times are kept, always.</param>
/// <param name="Rousing">How they answered when woken; null when nobody wrote it down.</param>
public sealed record WelfareCheck(
    Instant At, OfficerNumber By, bool Seen, bool Breathing, CheckResponse Response, Instant RecordedAt, long Entry, Rousing? Rousing = null, string? Note = null)
{
    /// <summary>Only an officer who saw the person has done the duty.</summary>
    public bool IsLook => Seen;

    public bool NoResponse => Seen && (!Breathing || Response == CheckResponse.None || Rousing == Core.Rousing.Unresponsive);
}

/// <summary>The looks at one person, by their true times. No sensor is among them.</summary>
public sealed class CheckLog
{
    /// <summary>Two days of half hours: more than any rule looks back on. Older ones are in the record.</summary>
    public const int LooksMax = 96;

    private readonly List<WelfareCheck> _looks = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WelfareCheck> Looks => _looks;

    public WelfareCheck? Last => _looks.Count == 0 ? null : _looks[^1];

    /// <summary>The look that was written down last, whenever it was made.</summary>
    public WelfareCheck? LastWritten { get; private set; }

    /// <summary>The time between the last looks, oldest first; fewer when there were fewer.</summary>
    public IReadOnlyList<Duration> Intervals(int last)
    {
        var first = Math.Max(1, _looks.Count - last);
        return [.. Enumerable.Range(first, Math.Max(0, _looks.Count - first)).Select(index => _looks[index].At - _looks[index - 1].At)];
    }

    /// <summary>Standard deviation over mean of the last intervals; null while there are fewer than that.</summary>
    public double? Variation(int last)
    {
        var intervals = Intervals(last);
        if (intervals.Count < last || last < 2)
        {
            return null;
        }

        var mean = intervals.Average(interval => interval.TotalSeconds);
        return mean == 0 ? 0 : Math.Sqrt(intervals.Average(interval => Math.Pow(interval.TotalSeconds - mean, 2))) / mean;
    }

    internal void Add(WelfareCheck look)
    {
        LastWritten = look;
        var place = _looks.Count;
        while (place > 0 && _looks[place - 1].At > look.At)
        {
            place--;
        }

        _looks.Insert(place, look);
        if (_looks.Count > LooksMax)
        {
            _looks.RemoveAt(0);
        }
    }
}
