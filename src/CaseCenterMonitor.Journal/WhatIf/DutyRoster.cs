using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>
/// Who was on duty, as far as the journal shows it: in a shift counts an officer whose band was heard in the centre for an hour of it. Where no
/// band of anybody was, those count who wrote something down.
/// </summary>
public sealed class DutyRoster(Shifts shifts)
{
    /// <summary>Less than this is somebody who comes to fetch something, or stays for the hand-over.</summary>
    public static readonly Duration OnDutyMin = Duration.FromHours(1);

    private readonly Dictionary<WristbandId, OfficerNumber> _wearers = [];
    private readonly Dictionary<OfficerNumber, Instant> _since = [];
    private readonly Dictionary<Shift, Dictionary<OfficerNumber, Duration>> _heard = [];
    private readonly Dictionary<Shift, HashSet<OfficerNumber>> _wrote = [];

    /// <summary>Shifts in which anybody was heard or wrote something down.</summary>
    public IEnumerable<Shift> Known => _heard.Keys.Concat(_wrote.Keys).Distinct();

    /// <summary>Whose bands these are from here on.</summary>
    public void Know(IEnumerable<Officer> officers)
    {
        foreach (var officer in officers)
        {
            _wearers[officer.Wristband] = officer.Number;
        }
    }

    public void Take(Signal signal)
    {
        if (signal is Signal.WristbandLocated located && _wearers.TryGetValue(located.Wristband, out var officer))
        {
            Hear(officer, located);
        }
        else if (signal is Signal.Command command)
        {
            Of(_wrote, shifts.At(command.OccurredAt)).Add(command.By);
        }
    }

    /// <param name="at">The end of the journal: who is there stays until then.</param>
    public void End(Instant at)
    {
        foreach (var (officer, since) in _since)
        {
            Add(officer, since, at);
        }

        _since.Clear();
    }

    public IReadOnlyCollection<OfficerNumber> OnDuty(Shift shift) =>
        _heard.TryGetValue(shift, out var heard) && heard.Where(pair => pair.Value >= OnDutyMin).Select(pair => pair.Key).ToList() is { Count: > 0 } there ? there
        : _wrote.TryGetValue(shift, out var wrote) ? wrote
        : [];

    private static TValue Of<TValue>(Dictionary<Shift, TValue> byShift, Shift shift)
        where TValue : new() => byShift.TryGetValue(shift, out var known) ? known : byShift[shift] = new TValue();

    private void Hear(OfficerNumber officer, Signal.WristbandLocated located)
    {
        if (located.Presence is WristbandPresence.Lost or WristbandPresence.Unknown)
        {
            if (_since.Remove(officer, out var since))
            {
                Add(officer, since, located.OccurredAt);
            }
        }
        else if (located.Zone is not null)
        {
            _since.TryAdd(officer, located.OccurredAt);
        }
    }

    private void Add(OfficerNumber officer, Instant from, Instant to)
    {
        while (from < to)
        {
            var shift = shifts.At(from);
            var heard = Of(_heard, shift);
            heard[officer] = heard.GetValueOrDefault(officer) + (Instant.Min(to, shift.To) - from);
            from = shift.To;
        }
    }
}
