using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Journal.Snapshots;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>
/// What a page is shown after a restart, on simulated hours of the example centre: the same from a snapshot and the rest of the journal as from its
/// first entry, to the byte, and so is everything that happens from there on.
/// </summary>
public sealed class RestartedViewsTests
{
    private const int Heard = 9000;
    private const int HeardAfter = 600;
    private const int LookEvery = 500;

    private static readonly string SiteText = File.ReadAllText(Repository.Path("sites/northside/site.yaml"));

    [Theory, InlineData(1, false), InlineData(2, false), InlineData(3, false), InlineData(1, true), InlineData(2, true)]
    public void A_page_is_shown_the_same_from_a_snapshot_and_from_the_first_entry(int seed, bool isLookedAt)
    {
        var heard = Hours(seed);
        var chance = new Random(seed);
        var (snapshot, crash) = (chance.Next(Heard / 4, Heard / 2), chance.Next(Heard / 2, Heard));
        var (journal, snapshots) = (new MemoryJournal(), new MemorySnapshots());
        using (var before = new Shown(journal, null))
        {
            for (var index = 0; index < crash; index++)
            {
                before.Hear(heard[index]);
                if (isLookedAt && index % LookEvery == 0)
                {
                    before.Picture(heard[index].RecordedAt);
                }

                if (index == snapshot)
                {
                    snapshots.Keep(before.Centre, journal);
                }
            }
        }

        var copy = new MemoryJournal();
        copy.Entries.AddRange(journal.Entries);
        using var resumed = new Shown(journal, snapshots, heard[crash - 1].RecordedAt);
        using var folded = new Shown(copy, null, heard[crash - 1].RecordedAt);
        Assert.Equal(snapshots.Newest.Single().Sequence, resumed.Centre.Start.Resumed);
        Assert.Null(folded.Centre.Start.Resumed);
        var at = heard[crash - 1].RecordedAt;
        Assert.Equal(folded.Picture(at), resumed.Picture(at));
        Assert.Contains("\"unattendedSince\"", folded.Picture(at), StringComparison.Ordinal);
        Assert.Equal(folded.Centre.Write(HashOrder.ByKey), resumed.Centre.Write(HashOrder.ByKey));
        foreach (var next in heard.Skip(crash).Take(HeardAfter))
        {
            Assert.Equal(folded.Hear(next), resumed.Hear(next));
        }

        Assert.Equal(folded.Centre.Write(HashOrder.ByKey), resumed.Centre.Write(HashOrder.ByKey));
        Assert.Equal(copy.Entries.Select(Text), journal.Entries.Select(Text));
    }

    private static string Text(JournalEntry entry) => $"{entry.Sequence} {entry.Kind} {Encoding.UTF8.GetString(entry.Body.Span)}";

    private static List<(ArrivalBody Body, Instant RecordedAt)> Hours(int seed)
    {
        var heard = new List<(ArrivalBody, Instant)>();
        SimulatedYear.Live(YearCentre.Of(SiteText), new YearSettings(1, seed), (kind, _, recordedAt, body) =>
        {
            if (kind == EntryKind.Arrival && heard.Count < Heard + HeardAfter)
            {
                heard.Add((JournalJson.Read<ArrivalBody>(body), recordedAt));
            }
        });
        return heard;
    }

    /// <summary>A running centre and the page of it, as the server keeps them.</summary>
    private sealed class Shown : IDisposable
    {
        private readonly Painter _painter;
        private long _shown;

        public Shown(MemoryJournal journal, ISnapshots? snapshots, Instant? now = null)
        {
            var centre = YearCentre.Of(SiteText);
            var site = SiteFileReader.Read(SiteText, "site.yaml", null, PackLaw.Instance).Site!;
            site = site with { Officers = [.. centre.Officers.Values.Select(officer => new SiteOfficer(officer.Number.Value, officer.Wristband.Value, "male"))] };
            Centre = LiveCentre.Open(
                journal, centre, RuleBook.For(centre), EngineSettings.Default, "this build", now ?? YearSettings.Default.Start, snapshots);
            _painter = new Painter(site, Centre.Engine);
            _shown = Centre.LastSequence;
            foreach (var (key, sequence) in Centre.LastSteps)
            {
                _painter.Note(key, sequence);
            }
        }

        public LiveCentre Centre { get; }

        public string Picture(Instant at) => JsonSerializer.Serialize(_painter.Whole(_shown, at), LiveJson.Options);

        /// <returns>What the page is sent.</returns>
        public string Hear((ArrivalBody Body, Instant RecordedAt) heard)
        {
            var (body, at) = heard;
            var accepted = Centre.Accept(
                [
                    new Incoming(
                        JournalJson.Write(body.Signal), body.ReceivedAt.ToUnixTimeTicks(), body.Origin?.Gateway.Value, body.Origin?.BootId, body.Origin?.Sequence ?? 0,
                        body.CommandId),
                ],
                at);
            foreach (var (sequence, step) in accepted.Transitions)
            {
                _painter.Note(step.Key, sequence);
            }

            // As the server does, to set its alarm clock.
            _ = Centre.Engine.NextWake;
            var update = _painter.Changed(Centre.Changes, _shown, Centre.LastSequence, at);
            Centre.Changes.Clear();
            _shown = Centre.LastSequence;
            return JsonSerializer.Serialize(update, LiveJson.Options);
        }

        public void Dispose() => Centre.Dispose();
    }
}
