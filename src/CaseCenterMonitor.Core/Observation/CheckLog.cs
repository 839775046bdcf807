using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>How somebody answered when woken: the AVPU scale without its needle.</summary>
public enum Rousing : byte { Alert, AnswersVoice, AnswersTouch, Unresponsive }

/// <summary>One look at a person by an officer, at its true time.</summary>
/// <param name="RecordedAt">When it was written down; both times are kept, always.</param>
/// <param name="Rousing">How they answered when woken; null when nobody wrote it down.</param>
public sealed record WelfareCheck(
    Instant At, OfficerNumber By, bool Seen, bool Breathing, CheckResponse Response, Instant RecordedAt, long Entry, Rousing? Rousing = null, string? Note = null)
{
    // Whole nanoseconds, half as large: a day of looks is kept of everybody.
    private readonly long _at = Nanos.Of(At);
    private readonly long _recordedAt = Nanos.Of(RecordedAt);

    public Instant At { get => Nanos.ToInstant(_at); init => _at = Nanos.Of(value); }

    public Instant RecordedAt { get => Nanos.ToInstant(_recordedAt); init => _recordedAt = Nanos.Of(value); }

    /// <summary>Only an officer who saw the person has done the duty.</summary>
    public bool IsLook => Seen;

    public bool NoResponse => Seen && (!Breathing || Response == CheckResponse.None || Rousing == Core.Rousing.Unresponsive);
}

/// <summary>The looks at one person, by their true times. No sensor is among them.</summary>
public sealed class CheckLog
{
    /// <summary>Two days of half hours: more than any rule looks back on. Older ones are in the record.</summary>
    public const int LooksMax = 96;

    private WelfareCheck[] _looks = []; // As long as there are looks: one is added in a quarter of an hour.

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WelfareCheck> Looks => _looks;

    public WelfareCheck? Last => _looks.Length == 0 ? null : _looks[^1];

    /// <summary>The look that was written down last, whenever it was made.</summary>
    public WelfareCheck? LastWritten { get; private set; }

    /// <summary>The time between the last looks, oldest first; fewer when there were fewer.</summary>
    public IReadOnlyList<Duration> Intervals(int last)
    {
        var first = Math.Max(1, _looks.Length - last);
        return [.. Enumerable.Range(first, Math.Max(0, _looks.Length - first)).Select(index => _looks[index].At - _looks[index - 1].At)];
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
        var place = _looks.Length;
        while (place > 0 && _looks[place - 1].At > look.At)
        {
            place--;
        }

        WelfareCheck[] looks = [.. _looks.AsSpan(0, place), look, .. _looks.AsSpan(place)];
        _looks = looks.Length > LooksMax ? looks[1..] : looks;
    }
}
