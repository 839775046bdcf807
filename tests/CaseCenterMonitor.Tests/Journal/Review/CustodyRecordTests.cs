using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Review;

/// <summary>One person's record, whole, as somebody reads it who was not there.</summary>
public sealed class CustodyRecordTests : IDisposable
{
    private const int Seed = 23;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-custody-");

    private string FilePath => Path.Join(_folder.FullName, "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, InlineData(true), InlineData(false)]
    public void The_record_has_its_chapters_in_order_on_both_stores(bool postgres)
    {
        var address = postgres ? new PostgresCentre().Address : JournalAddress.OfFile(FilePath);
        using (var journal = address.Open())
        {
            ToldDay.Write(journal);
        }

        var record = Read(address, "CR-1")!;
        Assert.Equal("intermittent", record.Row.Observation);
        Assert.True(record.Complete);
        Assert.Equal(["booked-in"], Kinds(record, Chapter.Detention));
        Assert.Equal(["rest-began", "rest-ended"], Kinds(record, Chapter.Care));
        Assert.Equal(["medication-planned", "medication-given"], Kinds(record, Chapter.Health));
        Assert.Equal(["wristband-assigned"], Kinds(record, Chapter.Movement));
        Assert.Contains("alarm-acknowledged", Kinds(record, Chapter.Alarms));
        Assert.Contains(record.Alarms, alarm => alarm.Rule == "PRS-1");
        Assert.Equal(["Interview-1", "Waiting-1"], record.Places.Select(place => place.Zone!).Distinct());
        Assert.NotEmpty(LegalClocks.Of(record.Person!, record.Policies!));
        Assert.Equal(Moment.Of(Ticks.At("10:00:00").OccurredAt), record.Person!.ArrivedAt);
        Assert.Null(Read(address, "CR-9"));
    }

    [Fact]
    public void Who_has_left_still_has_their_clocks_and_every_look_its_grade()
    {
        var address = JournalAddress.OfFile(FilePath);
        using (var journal = address.Open())
        {
            ToldDay.Write(journal);
        }

        var record = Read(address, "CR-2")!;
        Assert.NotNull(record.Person!.ReleasedAt);
        var look = Assert.Single(record.Looks);
        Assert.Equal(("19", CheckGrade.C), (look.Line.Officer, look.Witness!.Grade));
    }

    [Fact]
    public void What_is_said_of_a_look_afterwards_is_what_was_said_while_the_centre_ran()
    {
        var centre = YearCentre.Of(File.ReadAllText(Repository.Path("sites/northside/site.yaml")));
        var arrivals = Live(centre);
        var said = SaidWhileRunning(centre, arrivals);
        using var reader = JournalAddress.OfFile(FilePath).OpenReading();
        var grades = new HashSet<CheckGrade>();
        foreach (var record in arrivals.Select(arrival => arrival.Signal).OfType<Signal.BookedIn>().Select(booked => booked.Record.Value).Distinct())
        {
            foreach (var look in CustodyRecord.Of(reader, record, DefaultPolicies.Complete)!.Looks.Where(look => said.ContainsKey(look.Line.Sequence)))
            {
                Assert.True(said[look.Line.Sequence] == look.Witness, $"seed {Seed}, {record}, entry {look.Line.Sequence}: {said[look.Line.Sequence]} then, {look.Witness} now");
                grades.Add(look.Witness!.Grade);
            }
        }

        Assert.True(said.Count > 300, $"{said.Count} looks");
        Assert.Superset(new HashSet<CheckGrade> { CheckGrade.A, CheckGrade.B }, grades);
    }

    private static CustodyRecord? Read(JournalAddress address, string record)
    {
        using var reader = address.OpenReading();
        return CustodyRecord.Of(reader, record, DefaultPolicies.Complete);
    }

    private static IEnumerable<string> Kinds(CustodyRecord record, Chapter chapter) => record.Lines.Where(line => line.Chapter == chapter).Select(line => line.Line.Kind);

    // Two days of a centre, written into a file as they come.
    private List<Arrival> Live(Centre centre)
    {
        var arrivals = new List<Arrival>();
        using var journal = SqliteJournal.Open(FilePath);
        var batch = new List<NewEntry>();
        SimulatedYear.Live(centre, new YearSettings(2, Seed), (kind, occurredAt, recordedAt, body) =>
        {
            batch.Add(new NewEntry(kind, occurredAt, body) { RecordedAt = recordedAt });
            if (kind == EntryKind.Arrival)
            {
                arrivals.Add(Refold.ToArrival(new JournalEntry(batch.Count, kind, occurredAt, recordedAt, body)));
            }
        });
        journal.Append(0, Instant.MinValue, batch);
        return arrivals;
    }

    // Each look when its window is over, with everything heard by then and nothing after.
    private static Dictionary<long, CheckWitness> SaidWhileRunning(Centre centre, List<Arrival> arrivals)
    {
        var window = centre.Policies["WCK-4.window"].Value;
        var engine = new Engine(centre, [new CheckContradicted(centre)], EngineSettings.Default with { Lateness = Duration.Zero }); // A rule that asks for witnesses.
        var (said, changes) = (new Dictionary<long, CheckWitness>(), new Changes());
        var waiting = new PriorityQueue<Arrival, Instant>();
        foreach (var arrival in arrivals.OrderBy(arrival => arrival.Believed.OccurredAt))
        {
            while (waiting.TryPeek(out var looked, out var due) && due < arrival.Believed.OccurredAt)
            {
                waiting.Dequeue();
                if (engine.Situation.Find(Subject.Of(((Signal.WelfareChecked)looked.Signal).Record)) is Detainee person)
                {
                    said[looked.Sequence] = CheckWitness.Of(engine.Situation, person, person.Checks.Looks.Single(look => look.Entry == looked.Sequence), window);
                }
            }

            engine.Step(arrival, changes);
            changes.Clear();
            if (arrival.Signal is Signal.WelfareChecked check)
            {
                waiting.Enqueue(arrival, check.OccurredAt + window);
            }
        }

        return said;
    }
}
