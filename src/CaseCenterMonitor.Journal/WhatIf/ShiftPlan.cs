using System.Globalization;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>One shift of one day: it is named after its hours, and belongs to the day on which it begins.</summary>
public readonly record struct Shift(Instant From, Instant To, LocalDate Day, string Name);

/// <summary>The hours at which shifts begin, by the clock of the centre. A shift that lasts over a change of that clock is an hour shorter or longer.</summary>
public sealed class ShiftPlan
{
    private readonly int[] _starts;
    private readonly DateTimeZone _zone;
    private Shift _latest;

    /// <summary>08–16, 16–24, 24–08: what applies where nobody has said otherwise.</summary>
    public static IReadOnlyList<int> DefaultHours { get; } = [0, 8, 16];

    /// <param name="hours">At least one, from 0 to 23, each once.</param>
    public ShiftPlan(DateTimeZone zone, IReadOnlyList<int> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        _zone = zone;
        _starts = [.. hours.Order()];
        if (_starts.Length == 0 || _starts[0] < 0 || _starts[^1] > 23 || _starts.Distinct().Count() != _starts.Length)
        {
            throw new ArgumentException("Shifts begin at one or more different hours from 0 to 23.", nameof(hours));
        }
    }

    /// <summary>The names of all shifts, from the first of the day.</summary>
    public IReadOnlyList<string> Names => [.. _starts.Select((_, number) => Name(number))];

    public Shift At(Instant at) => at >= _latest.From && at < _latest.To ? _latest : _latest = Find(at);

    private Shift Find(Instant at)
    {
        var local = at.InZone(_zone).LocalDateTime;
        var number = Array.FindLastIndex(_starts, start => start <= local.Hour);
        var day = number < 0 ? local.Date.PlusDays(-1) : local.Date;
        number = number < 0 ? _starts.Length - 1 : number;
        var end = number + 1 < _starts.Length ? (day, _starts[number + 1]) : (day.PlusDays(1), _starts[0]);
        return new Shift(Begin(day, _starts[number]), Begin(end.Item1, end.Item2), day, Name(number));
    }

    private Instant Begin(LocalDate day, int hour) => _zone.AtLeniently(day.At(new LocalTime(hour, 0))).ToInstant();

    private string Name(int number)
    {
        var end = _starts[(number + 1) % _starts.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{_starts[number]:00}–{(end == 0 ? 24 : end):00}");
    }
}
