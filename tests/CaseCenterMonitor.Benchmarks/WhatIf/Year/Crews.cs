using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Three shifts a day, from 08:00, 16:00 and 00:00; the crews take turns. An officer belongs to one task at a time.</summary>
internal sealed class Crews(Floor floor, Diary diary, Luck luck)
{
    private static readonly Duration Shift = Duration.FromHours(8);
    private readonly HashSet<OfficerNumber> _here = [];
    private readonly HashSet<OfficerNumber> _busy = [];
    private IReadOnlyList<OfficerNumber> _onDuty = [];

    /// <summary>Everybody on duty; empty only before the first shift.</summary>
    public IReadOnlyList<OfficerNumber> OnDuty => _onDuty;

    /// <summary>Who sits at the desk; before the first shift has begun, the first of those who are coming.</summary>
    public OfficerNumber AtDesk => _onDuty.Count > 0 ? _onDuty[0] : YearCentre.Officers[0];

    public IEnumerable<Duration> Turns()
    {
        for (var turn = 0; ; turn++)
        {
            var crew = YearCentre.Officers.Skip(turn % YearCentre.Crews * YearCentre.CrewSize).Take(YearCentre.CrewSize).ToList();
            foreach (var officer in crew)
            {
                diary.Begin(Come(officer));
            }

            yield return Duration.FromMinutes(10);
            var before = _onDuty;
            _onDuty = crew;
            foreach (var officer in before)
            {
                diary.Begin(Go(officer));
            }

            yield return Shift - Duration.FromMinutes(10);
        }
    }

    /// <returns>Null when they are all at something, or too few of those asked for are free.</returns>
    public IReadOnlyList<OfficerNumber>? TryTake(int count, Func<OfficerNumber, bool>? like = null)
    {
        var free = _onDuty.Skip(1).Where(officer => _here.Contains(officer) && !_busy.Contains(officer)).ToList();
        var taken = free.OrderByDescending(officer => like?.Invoke(officer) ?? true).Take(count).ToList();
        if (taken.Count < count || (like is not null && !taken.Any(like)))
        {
            return null;
        }

        _busy.UnionWith(taken);
        return taken;
    }

    public void Release(IEnumerable<OfficerNumber> officers) => _busy.ExceptWith(officers);

    private IEnumerable<Duration> Come(OfficerNumber officer)
    {
        yield return luck.Minutes(0, 8);
        var band = YearCentre.BandOf(officer);
        floor.Place(band, Rooms.Break);
        yield return luck.Minutes(0.5, 2);
        foreach (var wait in floor.Walk([band], Rooms.Desk))
        {
            yield return wait;
        }

        _here.Add(officer);
    }

    private IEnumerable<Duration> Go(OfficerNumber officer)
    {
        while (_busy.Contains(officer))
        {
            yield return Duration.FromMinutes(1); // What was begun is finished.
        }

        _here.Remove(officer);
        var band = YearCentre.BandOf(officer);
        yield return luck.Minutes(0, 5);
        foreach (var wait in floor.Walk([band], Rooms.Break))
        {
            yield return wait;
        }

        yield return luck.Minutes(1, 5);
        floor.TakeAway(band);
    }
}
