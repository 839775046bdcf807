using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Counts one stretch. What happens at its end belongs to the next.</summary>
internal sealed class AlarmCount
{
    private readonly IReadOnlyDictionary<AlarmKey, AlarmCourse> _courses;
    private readonly Interval _stretch;

    // In order of time, then of the key; what rang before the stretch is needed to know whether it begins within a flood.
    private readonly List<(AlarmKey Key, Raise Raise)> _rung;
    private readonly List<(AlarmKey Key, Raise Raise)> _here;

    public AlarmCount(IReadOnlyDictionary<AlarmKey, AlarmCourse> courses, Interval stretch)
    {
        _courses = courses;
        _stretch = stretch;
        _rung = [.. All(course => course.Raises).Where(raise => !IsExplained(raise.Item.Cause, raise.Item.At) && !raise.Course.IsSetAsideAt(raise.Item.At))
            .Select(raise => (raise.Course.Key, raise.Item)).OrderBy(raise => raise.Item.At).ThenBy(raise => raise.Key)];
        _here = [.. _rung.Where(raise => Holds(raise.Raise.At))];
    }

    public AlarmFigures Figures(Duration unrecorded)
    {
        var floods = FloodWatch.In(_rung.Select(raise => raise.Raise.At), _stretch.End);
        var here = floods.Where(flood => Core.Stretch.Overlap(flood, _stretch) > Duration.Zero).ToList();
        var chattering = Chattering().ToList();
        var stale = Stale().ToList();
        var unattended = Unattended().ToList();
        var resolved = All(course => course.Resolutions).Where(one => Holds(one.Item.At)).ToList();
        var wrong = resolved.Where(one => IsFalse(one.Item.Cause)).ToList();
        return new AlarmFigures(
            _stretch, null, unrecorded,
            [
                .. Rates(), .. Traffic(floods, here), .. Lasting(chattering.Count, stale.Count), .. Mix(), .. Answers(unattended.Count), .. Asides(),
                .. Resolutions(resolved.Count, wrong),
            ],
            Top(_here.Select(raise => raise.Key.ToString())),
            Top(_here.Select(raise => raise.Key.Rule)),
            [.. Waits(WaitKind.Acknowledge, Acknowledged()), .. Waits(WaitKind.Attend, All(course => course.Attended).Select(wait => wait.Item))],
            [.. resolved.GroupBy(one => one.Item.Cause).OrderBy(group => group.Key).Select(group => new CauseFigure(group.Key, group.Count()))],
            Top(wrong.Select(one => one.Course.Key.Rule)),
            here, chattering, stale, unattended);
    }

    private IEnumerable<AlarmFigure> Rates()
    {
        var raised = All(course => course.Raises).Where(raise => Holds(raise.Item.At)).ToList();
        var aside = raised.Count(raise => raise.Course.IsSetAsideAt(raise.Item.At));
        yield return AlarmFigure.Of(FigureKind.Annunciated, _here.Count);
        yield return AlarmFigure.Of(FigureKind.SuppressedByDesign, raised.Count - aside - _here.Count);
        yield return AlarmFigure.Of(FigureKind.RaisedSetAside, aside);
        yield return AlarmFigure.Of(FigureKind.PerDay, _here.Count / (_stretch.Duration / Duration.FromDays(1)));
        yield return AlarmFigure.Of(FigureKind.PerHour, _here.Count / (_stretch.Duration / FigureSettings.Hour));
        yield return AlarmFigure.Of(FigureKind.PerTenMinutes, _here.Count / (_stretch.Duration / FigureSettings.TenMinutes));
    }

    private IEnumerable<AlarmFigure> Traffic(IReadOnlyList<Interval> floods, IReadOnlyList<Interval> here)
    {
        var tens = Parts(FigureSettings.TenMinutes);
        var hours = Parts(FigureSettings.Hour);
        var tensOver = tens.Count(count => count > FigureSettings.TenMinutesMax);
        var hoursOver = hours.Count(count => count > FigureSettings.HourMax);
        var inFlood = here.Aggregate(Duration.Zero, (sum, flood) => sum + Core.Stretch.Overlap(flood, _stretch));
        yield return AlarmFigure.Of(FigureKind.PeakTenMinutes, tens.Max());
        yield return AlarmFigure.Of(FigureKind.TenMinutesOver, tensOver);
        yield return AlarmFigure.Of(FigureKind.TenMinutesOverShare, (double)tensOver / tens.Length);
        yield return AlarmFigure.Of(FigureKind.HoursOver, hoursOver);
        yield return AlarmFigure.Of(FigureKind.HoursOverShare, (double)hoursOver / hours.Length);
        yield return AlarmFigure.Of(FigureKind.Floods, floods.Count(flood => Holds(flood.Start)));
        yield return AlarmFigure.Of(FigureKind.FloodShare, inFlood / _stretch.Duration);
    }

    private IEnumerable<AlarmFigure> Lasting(int chattering, int stale)
    {
        // A fleeting alarm is counted when it is over: only then is it known to have been one.
        yield return AlarmFigure.Of(FigureKind.Chattering, chattering);
        yield return AlarmFigure.Of(FigureKind.Fleeting, All(course => course.Spells).Count(spell =>
            spell.Item is { Answered: false, To: { } to } && Holds(to) && to - spell.Item.From < FigureSettings.FleetingUnder));
        yield return AlarmFigure.Of(FigureKind.Stale, stale);
        yield return AlarmFigure.Of(FigureKind.Standing, All(course => course.Spells).Count(spell => spell.Item.To is null));
    }

    private IEnumerable<AlarmFigure> Mix()
    {
        yield return Share(FigureKind.CriticalShare, AlarmPriority.Critical);
        yield return Share(FigureKind.HighShare, AlarmPriority.High);
        yield return Share(FigureKind.MediumShare, AlarmPriority.Medium);
        yield return Share(FigureKind.LowShare, AlarmPriority.Low);
        var top = Top(_here.Select(raise => raise.Key.ToString())).Sum(contributor => contributor.Count);
        yield return AlarmFigure.Of(
            FigureKind.ContributorsShare, _here.Count == 0 ? null : (double)top / _here.Count, _here.Count >= FigureSettings.ContributorsJudgedFrom);
    }

    private AlarmFigure Share(FigureKind kind, AlarmPriority priority) =>
        AlarmFigure.Of(kind, _here.Count == 0 ? null : (double)_here.Count(raise => raise.Raise.Priority == priority) / _here.Count);

    private IEnumerable<AlarmFigure> Answers(int unattended)
    {
        yield return AlarmFigure.Of(FigureKind.CriticalUnattended, unattended);
        yield return AlarmFigure.Of(FigureKind.CriticalWaiting, All(course => course.Lives).Count(life => life.Item.To is null && IsAlone(life.Course, life.Item)));
        yield return AlarmFigure.Of(FigureKind.Reraised, All(course => course.Reraised).Count(one => Holds(one.Item)));
        yield return AlarmFigure.Of(FigureKind.Escalated, All(course => course.Escalated).Count(one => Holds(one.Item)));
    }

    private IEnumerable<AlarmFigure> Asides()
    {
        var asides = All(course => course.Asides).Select(aside => aside.Item).ToList();
        var shelved = asides.Where(aside => aside.What.Kind == SetAsideKind.Shelved).ToList();
        var out_ = asides.Where(aside => aside.What.Kind == SetAsideKind.OutOfService).ToList();
        var here = shelved.Where(aside => aside.To is not { } to || to > _stretch.Start).ToList();
        yield return AlarmFigure.Of(FigureKind.Shelved, shelved.Count(aside => Holds(aside.From)));
        yield return AlarmFigure.Of(FigureKind.ShelvedStanding, shelved.Count(aside => aside.To is null));
        yield return AlarmFigure.Of(
            FigureKind.ShelvedLongestSeconds, here.Count == 0 ? null : here.Max(aside => ((aside.To ?? _stretch.End) - aside.From).TotalSeconds));

        // Only for a person at risk or their room does a shelving need a second person.
        yield return AlarmFigure.Of(FigureKind.ShelvedNearRisk, shelved.Count(aside => Holds(aside.From) && aside.What.NeedsSecond));
        yield return AlarmFigure.Of(FigureKind.OutOfService, out_.Count(aside => Holds(aside.From)));
        yield return AlarmFigure.Of(FigureKind.OutOfServiceStanding, out_.Count(aside => aside.To is null));
    }

    private IEnumerable<AlarmFigure> Resolutions(int resolved, IReadOnlyList<(AlarmCourse Course, Resolved Item)> wrong)
    {
        // One is allowed in a week: a shorter stretch is given the whole of it, a longer one its mean week.
        var weeks = Math.Max(1, _stretch.Duration / FigureSettings.Week);
        yield return AlarmFigure.Of(FigureKind.Resolved, resolved);
        yield return AlarmFigure.Of(FigureKind.FalseAlarms, resolved == 0 ? null : wrong.Count);
        yield return AlarmFigure.Of(FigureKind.CriticalFalseInWeek, wrong.Count(one => one.Item.Worst == AlarmPriority.Critical) / weeks);
        yield return AlarmFigure.Of(FigureKind.CriticalUnverified, All(course => course.Lives).Count(life =>
            life.Item is { To: null, Worst: AlarmPriority.Critical, Resolved: not null, Verified: null }));
    }

    // A shelved alarm chatters as before; shelving does not mend it.
    private IEnumerable<AlarmKey> Chattering()
    {
        foreach (var course in _courses.Values)
        {
            var raises = course.Raises.Where(raise => !raise.Worsened).Select(raise => raise.At).ToList();
            var back = FigureSettings.ChatterRaises - 1;
            if (Enumerable.Range(back, Math.Max(0, raises.Count - back)).Any(last =>
                Holds(raises[last]) && raises[last] - raises[last - back] < FigureSettings.ChatterWindow))
            {
                yield return course.Key;
            }
        }
    }

    private IEnumerable<AlarmSince> Stale() =>
        from spell in All(course => course.Spells)
        let staleFrom = spell.Item.From + FigureSettings.StaleAfter
        where Instant.Min(spell.Item.To ?? Instant.MaxValue, _stretch.End) > Instant.Max(staleFrom, _stretch.Start)
        select new AlarmSince(spell.Course.Key, spell.Item.From);

    private IEnumerable<AlarmKey> Unattended() =>
        from life in All(course => course.Lives)
        where life.Item.To is { } to && Holds(to) && IsAlone(life.Course, life.Item)
        select life.Course.Key;

    // Nobody is sent to a gateway or to the suite as a whole, nor to what a cause explains.
    private bool IsAlone(AlarmCourse course, Life life) =>
        life is { Worst: AlarmPriority.Critical, Attended: null } && Responders.AreSentTo(course.Key.Subject.Kind) && !IsExplained(life.Cause, life.From);

    private IEnumerable<Wait> Acknowledged() =>
        from wait in All(course => course.Acknowledged)
        let life = wait.Course.Lives.Last(life => life.From <= wait.Item.From)
        where !IsExplained(life.Cause, life.From)
        select wait.Item;

    private IEnumerable<WaitFigure> Waits(WaitKind kind, IEnumerable<Wait> waits) =>
        from wait in waits
        where Holds(wait.To)
        group wait.Length by wait.Priority into priority
        orderby priority.Key
        let lengths = priority.Order().ToList()
        select new WaitFigure(kind, priority.Key, lengths.Count, Rank(lengths, 0.5), Rank(lengths, 0.95), lengths[^1]);

    private static Duration Rank(List<Duration> ordered, double part) => ordered[Math.Max(0, (int)Math.Ceiling(part * ordered.Count) - 1)];

    private int[] Parts(Duration length)
    {
        var counts = new int[(int)Math.Ceiling(_stretch.Duration / length)];
        foreach (var (_, raise) in _here)
        {
            counts[(int)Math.Floor((raise.At - _stretch.Start) / length)]++;
        }

        return counts;
    }

    private static IReadOnlyList<Contributor> Top(IEnumerable<string> names)
    {
        var all = names.ToList();
        return [.. all.GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(FigureSettings.Contributors).Select(group => new Contributor(group.Key, group.Count(), (double)group.Count() / all.Count))];
    }

    private static bool IsFalse(ResolvedCause cause) => cause switch
    {
        ResolvedCause.Equipment or ResolvedCause.Setting or ResolvedCause.NothingFound => true,
        ResolvedCause.Genuine or ResolvedCause.LateEntry or ResolvedCause.Exercise => false,
        _ => throw new InvalidOperationException($"Nobody has said whether {cause} is a false alarm."),
    };

    // As for ringing: a cause that is over or set aside explains nothing.
    private bool IsExplained(AlarmKey? cause, Instant at) =>
        cause is { } key && _courses.TryGetValue(key, out var course) && course.IsOpenAt(at) && !course.IsSetAsideAt(at);

    private bool Holds(Instant at) => at >= _stretch.Start && at < _stretch.End;

    private IEnumerable<(AlarmCourse Course, T Item)> All<T>(Func<AlarmCourse, IReadOnlyList<T>> what) =>
        _courses.Values.SelectMany(course => what(course).Select(item => (course, item)));
}
