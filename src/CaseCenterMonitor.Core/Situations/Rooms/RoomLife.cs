using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>A state and since when it is what it is, with the journal entry that said so.</summary>
public readonly record struct Since<T>(T State, Instant At, long Entry)
{
    /// <summary>When it was last said. An older word that arrives late is older than this, although the state may have begun before it.</summary>
    public Instant SaidAt { get; init; } = At;

    internal bool IsNewerThan(Instant said) => SaidAt > said;

    /// <summary>What is known after the state was said once more, or another one.</summary>
    internal static Since<T> After(Since<T>? known, T said, Instant at, long entry) =>
        known is { } before && EqualityComparer<T>.Default.Equals(before.State, said) ? before with { SaidAt = at } : new Since<T>(said, at, entry);
}

/// <summary>
/// What is known of a room besides who is in it: its call bell, its light, its guard post, what its sensors measure and what cameras saw happen.
/// Nothing heard is nothing known; a rule that needs it says so.
/// </summary>
public sealed class RoomLife
{
    private readonly Dictionary<Quantity, Measure> _measures = [];
    private readonly Dictionary<Incident, Sightings> _incidents = [];
    private StandingCall? _call; // Corridors have no bell.

    /// <summary>The call bell is ringing since; null when nobody waits for an answer.</summary>
    public Since<bool>? CallRung => _call?.Waiting;

    internal StandingCall Call => _call ??= new StandingCall();

    /// <summary>Whether there is light and power; null before anybody said so.</summary>
    public Since<bool>? Power { get; internal set; }

    /// <summary>Whether the picture of the room is on a console that somebody attends; null before anybody said so.</summary>
    public Since<bool>? OnAttendedConsole { get; internal set; }

    /// <summary>Whether sound is heard by the recorder of the room; null state when it cannot say.</summary>
    public Since<bool?>? Sound { get; internal set; }

    /// <summary>Since when it hears nothing or cannot say: one may follow the other. Null while it hears, or nobody has said.</summary>
    public Instant? SilentSince { get; internal set; }

    /// <summary>Whether sound is being recorded here.</summary>
    public Since<bool>? SoundRecorded { get; internal set; }

    /// <summary>How many officers must be here whenever the room is occupied; null when it is no guard post.</summary>
    public int? PostStrength { get; internal set; }

    public Instant? PostSince { get; internal set; }

    public IEnumerable<Measure> Measures => _measures.Values;

    public Measure? Measured(Quantity quantity) => _measures.GetValueOrDefault(quantity);

    /// <summary>Whether it happens now, by what cameras say; null when nothing was ever said.</summary>
    public Since<bool>? Seen(Incident incident) => _incidents.GetValueOrDefault(incident)?.Said;

    /// <summary>The last time it was seen; null when it never was.</summary>
    public Sight? LastSeen(Incident incident) => _incidents.GetValueOrDefault(incident)?.Last;

    internal bool Take(Quantity quantity, MeasuredValue sample, Duration period)
    {
        if (!_measures.TryGetValue(quantity, out var measure))
        {
            _measures[quantity] = measure = new Measure(quantity);
        }

        return measure.Add(sample, period);
    }

    internal bool Take(Incident incident, Since<bool> said)
    {
        if (!_incidents.TryGetValue(incident, out var sightings))
        {
            _incidents[incident] = sightings = new Sightings();
        }

        return sightings.Take(said);
    }
}

/// <summary>What the sensors of a room measure.</summary>
public enum Quantity
{
    /// <summary>Degrees Celsius.</summary>
    Temperature,

    /// <summary>Parts per million.</summary>
    CarbonDioxide,

    /// <summary>1 is smoke.</summary>
    Smoke,

    /// <summary>Breaths a minute, by radar, of the only person in the room; 0 is none found.</summary>
    Breathing,

    /// <summary>Beats a minute, of the only person in the room.</summary>
    HeartRate,

    /// <summary>1 is gross motion, 0 is none.</summary>
    Motion,
}

/// <summary>What a camera may see happen. It says that it saw it, never why.</summary>
public enum Incident { Fall, HeadStrike, Climbing, Prone, Ligature, Fight }

/// <param name="Value">Null is unknown.</param>
public readonly record struct MeasuredValue(Instant At, double? Value, long Entry);

/// <summary>One measured quantity of one room: its last samples, newest last.</summary>
public sealed class Measure(Quantity quantity)
{
    /// <summary>
    /// A quarter of an hour of a sensor that says another value every second. Of equal values in a row most are not kept, so that a condition
    /// that lasts is known from its beginning; older samples are in the telemetry store.
    /// </summary>
    public const int SamplesMax = 1024;

    /// <summary>The newest samples are kept one by one: some rules count them.</summary>
    public const int SamplesCounted = 16;

    private readonly List<MeasuredValue> _samples = [];

    public Quantity Quantity { get; } = quantity;

    /// <summary>Newest last. Of a value that was said again and again before the newest ones only the first and the last.</summary>
    public IReadOnlyList<MeasuredValue> Samples => _samples;

    public MeasuredValue Last => _samples[^1];

    /// <summary>How often it is to be heard of, by what the sensor says of itself.</summary>
    public Duration Period { get; private set; }

    /// <summary>
    /// Since when every sample was like this; null when the last one is not. A sample that is unknown is neither like it nor unlike it.
    /// </summary>
    public Instant? Since(Func<double, bool> like)
    {
        Instant? since = null;
        for (var index = _samples.Count - 1; index >= 0; index--)
        {
            if (_samples[index].Value is not { } value)
            {
                continue;
            }

            if (!like(value))
            {
                break;
            }

            since = _samples[index].At;
        }

        return since;
    }

    /// <returns>False for an older sample that arrives late, and for the same one once more: two readings of one moment are one.</returns>
    internal bool Add(MeasuredValue sample, Duration period)
    {
        if (_samples.Count > 0 && Last.At >= sample.At)
        {
            return false;
        }

        _samples.Add(sample);
        Thin();
        Period = period;
        return true;
    }

    // Between two equal values a third one says nothing about since when a condition lasts, whatever the condition is.
    private void Thin()
    {
        var aged = _samples.Count - 1 - SamplesCounted;
        if (aged > 0 && _samples[aged - 1].Value == _samples[aged].Value && _samples[aged].Value == _samples[aged + 1].Value)
        {
            _samples.RemoveAt(aged);
        }
        else if (_samples.Count > SamplesMax)
        {
            _samples.RemoveAt(0);
        }
    }
}
