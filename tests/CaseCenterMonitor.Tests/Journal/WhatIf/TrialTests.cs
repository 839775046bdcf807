using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.WhatIf;

/// <summary>A small journal judged twice: what is gained and lost, what becomes of acknowledgements, and what a change of policies within it does.</summary>
public sealed class TrialTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-trial-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_differs_under_the_same_policies()
    {
        var trial = Try(Story(SmallCentre.Centre), policies => policies);
        Assert.Equal(["WCK-1 11:48 P4", "WCK-2 12:00 P2"], Rung(trial.Old));
        Assert.Equal(Rung(trial.Old), Rung(trial.Changed));
        Assert.All(Matching.Match(trial.Old.All, trial.Changed.All), pair => Assert.False(pair.Differs));
    }

    [Fact]
    public void A_shorter_interval_brings_the_alarm_forward_and_the_acknowledgement_finds_it()
    {
        var trial = Try(Story(SmallCentre.Centre), policies => With(policies, "WCK-2.general", Duration.FromMinutes(50)));
        var moved = Assert.Single(Matching.Match(trial.Old.All, trial.Changed.All), pair => pair.Key.Rule == "WCK-2");
        Assert.True(moved.IsEarlier);
        Assert.Equal(["19"], moved.Changed!.AcknowledgedBy.Select(officer => officer.Value));
    }

    [Fact]
    public void The_acknowledgement_of_an_alarm_that_is_not_there_is_dropped()
    {
        var trial = Try(Story(SmallCentre.Centre), policies => With(policies, "WCK-2.general", Duration.FromHours(2)));
        Assert.Empty(Rung(trial.Changed));
        Assert.Equal(["WCK-1", "WCK-2"], Matching.Match(trial.Old.All, trial.Changed.All).Where(pair => pair.IsLost).Select(pair => pair.Key.Rule));
        Assert.DoesNotContain(trial.Changed.All, occurrence => occurrence.AcknowledgedBy.Count > 0);
    }

    [Fact]
    public void The_journal_is_what_this_build_judges_or_a_sentence_says_where_it_is_not()
    {
        var steps = Steps(Story(SmallCentre.Centre));
        Assert.Null(Try(Story(SmallCentre.Centre, steps), policies => policies).Difference);
        var place = steps.FindIndex(step => step.Key.Rule == "WCK-2");
        List<AlarmTransition> altered = [.. steps[..place], steps[place] with { Priority = AlarmPriority.Critical }, .. steps[(place + 1)..]];
        var difference = Try(Story(SmallCentre.Centre, altered), policies => policies).Difference;
        Assert.StartsWith($"after {place} equal steps, at entry ", difference, StringComparison.Ordinal);
        Assert.Contains("the journal has WCK-2/CR-1", difference, StringComparison.Ordinal);
        Assert.Contains("and this build does not", Try(Story(SmallCentre.Centre, [.. steps, steps[place]]), policies => policies).Difference, StringComparison.Ordinal);
        Assert.Contains("the journal does not have", Try(Story(SmallCentre.Centre), policies => policies).Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_could_acknowledge_is_put_away_a_day_after_it_was_over()
    {
        var day = Duration.FromDays(1) + Duration.FromHours(1);
        List<(string, object)> entries = [.. Lines(SmallCentre.Centre).Where(line => line.Entry is not Signal.AlarmAcknowledged)];
        entries.Add(("12:30:00", StoryLine.Read("12:30:00 CR-1 released").Signal));
        var (before, after) = (SmallCentre.At("12:30:00") + Duration.FromHours(23), SmallCentre.At("12:30:00") + day);
        var key = new AlarmKey("WCK-2", Subject.Of(new RecordId("CR-1")));
        var side = new JudgedSide(started => started.Centre.ToCentre(policies => policies), RuleBook.For, (_, _) => { });
        long number = 0;
        foreach (var (time, entry) in entries)
        {
            side.Take(entry is Centre centre
                ? Item.Of(++number, SmallCentre.At(time), new StartedBody("b", "j", CentreBody.Of(centre), SettingsBody.Of(EngineSettings.Default)))
                : Item.Of(new Arrival(++number, SmallCentre.At(time), SmallCentre.At(time), (Signal)entry)));
        }

        side.Take(Item.Of(new Arrival(++number, before, before, new Signal.TimePassed(before))));
        Assert.NotNull(side.Alarm(key));
        side.Take(Item.Of(new Arrival(++number, after, after, new Signal.TimePassed(after))));
        Assert.Null(side.Alarm(key));
    }

    /// <summary>At 11:55 the server starts again under an interval of 90 minutes: what was due at noon is due at 12:30, on the old side too.</summary>
    [Fact]
    public void A_change_of_policies_within_the_journal_is_followed()
    {
        var later = new Centre(
            "small", SmallCentre.Centre.Zones.Values, SmallCentre.Centre.Doors.Values, SmallCentre.Centre.Devices.Values, SmallCentre.Centre.Gateways,
            SmallCentre.Centre.Wristbands, SmallCentre.Centre.Officers.Values, With(SmallCentre.Centre.Policies, "WCK-2.general", Duration.FromMinutes(90)));
        List<(string, object)> entries = [.. Lines(SmallCentre.Centre).Where(line => string.CompareOrdinal(line.Time, "11:55") < 0)];
        entries.Add(("11:55:00", later));
        entries.AddRange([("12:10:00", new Signal.TimePassed(SmallCentre.At("12:10:00"))), ("12:40:00", new Signal.TimePassed(SmallCentre.At("12:40:00")))]);
        var trial = Try(Write(entries), policies => policies);
        Assert.Equal(["WCK-1 11:48 P4", "WCK-1 12:12 P4", "WCK-2 12:30 P2"], Rung(trial.Old));
    }

    [Fact]
    public void A_missing_entry_is_named()
    {
        var path = Path.Join(_folder, "gap.db");
        BulkFileWithout(path, 3).Dispose();

        Assert.Contains("what stood between is gone", Assert.Throws<JournalDivergedException>(() => Try(path, policies => policies)).Message, StringComparison.Ordinal);
    }

    /// <summary>Two days of a simulated centre: the writer's own judgement, the one of a restart, and both sides of a trial are the same.</summary>
    [Fact]
    public void A_simulated_centre_is_a_journal_like_any_other()
    {
        var path = Path.Join(_folder, "days.db");
        SimulatedYear.Write(path, File.ReadAllText(Repository.Path("sites/northside/site.yaml")), new YearSettings(2, 7));
        using var journal = SqliteJournal.OpenToRead(path);
        var started = JournalJson.Read<StartedBody>(journal.Read().First().Body.Span);
        var centre = started.Centre.ToCentre(policies => policies);
        var refold = new Refold(new Engine(centre, RuleBook.For(centre), started.Settings.ToSettings()), started.Judges);
        foreach (var entry in journal.Read())
        {
            refold.Take(entry);
        }

        Assert.Empty(refold.Missing);
        Assert.True(refold.Verified > 200, $"{refold.Verified} transitions are too few for two days");
        var trial = Try(path, policies => policies);
        Assert.Null(trial.Difference);
        Assert.Equal(Rung(trial.Old), Rung(trial.Changed));
    }

    [Fact]
    public void The_same_seed_lives_the_same_life()
    {
        var centre = YearCentre.Of(File.ReadAllText(Repository.Path("sites/northside/site.yaml")));
        Assert.Equal(Bytes(centre, 7), Bytes(centre, 7));
        Assert.NotEqual(Bytes(centre, 7), Bytes(centre, 8));
    }

    private static string Bytes(Centre centre, int seed)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        SimulatedYear.Live(centre, new YearSettings(1, seed), (_, _, _, body) => hash.AppendData(body));
        return Convert.ToHexString(hash.GetCurrentHash());
    }

    private static Trial Try(string path, Func<Policies, Policies> change) => Trial.Run(
        JournalAddress.OfFile(path), new TrialSettings(started => started.Centre.ToCentre(policies => policies), started => started.Centre.ToCentre(change), RuleBook.For, Shifts.DefaultChanges), _ => { });

    private static Policies With(Policies policies, string key, Duration value) => new(
        policies.Limits.Select(limit => limit.Key == key ? limit with { Value = value } : limit), policies.Bases)
    {
        Figures = policies.Figures,
        Regimes = [.. policies.Regimes.Select(regime => regime.Limit.Key == key ? regime with { MaxInterval = value, Limit = regime.Limit with { Value = value } } : regime)],
        Ranks = policies.Ranks,
        Clocks = policies.Clocks,
    };

    private static IEnumerable<string> Rung(OccurrenceList list) => list.All
        .Where(occurrence => occurrence.Key.Rule is "WCK-1" or "WCK-2")
        .Select(occurrence => $"{occurrence.Key.Rule} {NodaTime.Text.InstantPattern.CreateWithInvariantCulture("HH:mm").Format(occurrence.RangAt)} P{(int)occurrence.Priority}");

    /// <summary>CR-1 is looked at by the hour, and at noon nobody comes; an officer acknowledges at 12:05 and looks at 12:20.</summary>
    private static IEnumerable<(string Time, object Entry)> Lines(Centre centre) =>
    [
        ("10:00:00", centre),
        ("11:00:00", StoryLine.Read("11:00:00 CR-1 booked in arrived 11:00:00 general seen 11:00:00").Signal),
        ("11:50:00", new Signal.TimePassed(SmallCentre.At("11:50:00"))),
        ("12:01:00", new Signal.TimePassed(SmallCentre.At("12:01:00"))),
        ("12:05:00", StoryLine.Read("12:05:00 19 acknowledges WCK-2/CR-1").Signal),
        ("12:20:00", StoryLine.Read("12:20:00 19 looks at CR-1 talks").Signal),
    ];

    private string Story(Centre centre, IReadOnlyList<AlarmTransition>? steps = null) =>
        Write([.. Lines(centre), .. (steps ?? []).Select(step => ("12:20:00", (object)step))]);

    private List<AlarmTransition> Steps(string path)
    {
        using var journal = SqliteJournal.OpenToRead(path);
        var engine = new Engine(SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default);
        var (steps, changes) = (new List<AlarmTransition>(engine.JudgeAll(new Changes())), new Changes());
        foreach (var entry in journal.Read().Where(entry => entry.Kind == EntryKind.Arrival))
        {
            steps.AddRange(engine.Step(Refold.ToArrival(entry), changes));
        }

        return steps;
    }

    private string Write(IEnumerable<(string Time, object Entry)> entries)
    {
        var path = Path.Join(_folder, $"{Guid.NewGuid():N}.db");
        using var journal = SqliteJournal.Open(path);
        foreach (var (time, entry) in entries)
        {
            var at = SmallCentre.At(time);
            journal.Append(journal.LastSequence, at, [entry switch
            {
                Centre centre => new NewEntry(EntryKind.Started, at, JournalJson.Write(new StartedBody("b", "j", CentreBody.Of(centre), SettingsBody.Of(EngineSettings.Default)))),
                AlarmTransition step => new NewEntry(EntryKind.Transition, step.At, JournalJson.Write(step)),
                Signal signal => new NewEntry(EntryKind.Arrival, signal.OccurredAt, JournalJson.Write(new ArrivalBody(signal, at))),
                _ => throw new InvalidOperationException("No such entry."),
            }]);
        }

        return path;
    }

    private static IDisposable BulkFileWithout(string path, long missing)
    {
        SqliteJournal.Open(path).Dispose();
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (var sequence in new long[] { 1, 2, 3, 4 }.Where(sequence => sequence != missing))
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "insert into entries values ($s, $k, 0, 0, x'00', x'00', $b)";
            insert.Parameters.AddWithValue("$s", sequence);
            insert.Parameters.AddWithValue("$k", sequence == 1 ? (int)EntryKind.Started : (int)EntryKind.Rejected);
            insert.Parameters.AddWithValue("$b", sequence == 1 ? JournalJson.Write(new StartedBody("b", "j", CentreBody.Of(SmallCentre.Centre), SettingsBody.Of(EngineSettings.Default))) : [1]);
            insert.ExecuteNonQuery();
        }

        return connection;
    }
}
