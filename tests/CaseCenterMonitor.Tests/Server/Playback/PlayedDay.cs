using System.Text.Json;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Tests.Server.Playback;

/// <summary>A simulated day that a centre lives, with what its page shows on the way.</summary>
internal sealed class PlayedDay : IDisposable
{
    public const string Build = "this build";

    private const int Seed = 41;

    /// <summary>A whole picture is kept after so many turns.</summary>
    private const int PictureEvery = 97;

    private readonly JournalAddress _journal;
    private readonly Centre _centre;
    private LiveCentre? _live;
    private Painter? _painter;
    private long _painted;

    public PlayedDay(JournalAddress journal)
    {
        _journal = journal;
        Site = YearCentre.SiteOf(File.ReadAllText(Repository.Path("sites/northside/site.yaml")));
        _centre = CaseCenterMonitor.Rules.Policies.CentreInForce.Of(Site);
    }

    public SiteFile Site { get; }

    /// <summary>What the page showed, by when it was written down.</summary>
    public List<(Instant At, Picture Picture)> Pictures { get; } = [];

    public List<Update> Updates { get; } = [];

    public static IReadOnlyList<Signal> Signals(Centre centre)
    {
        var signals = new List<Signal>();
        SimulatedYear.Live(centre, new YearSettings(1, Seed), (kind, _, _, body) =>
        {
            if (kind == EntryKind.Arrival)
            {
                signals.Add(JournalJson.Read<ArrivalBody>(body).Signal);
            }
        });
        return [.. signals.OrderBy(signal => signal.OccurredAt)];
    }

    public static string Text<TView>(TView view) => JsonSerializer.Serialize(view, LiveJson.Options);

    /// <param name="limits">Others than those of the site file from here on.</param>
    public void Start(Instant now, Func<Centre, Centre>? limits = null, SiteText? text = null)
    {
        _live?.Dispose();
        var centre = limits is null ? _centre : limits(_centre);
        _live = LiveCentre.Open(_journal.Open(), centre, RuleBook.For(centre), EngineSettings.Default, Build, now, snapshots: null, text);
        _painter = new Painter(Site, _live.Engine);
        foreach (var (key, step) in _live.LastSteps)
        {
            _painter.Note(key, step);
        }

        _painted = _live.LastSequence;
    }

    public void Live(IEnumerable<Signal> signals)
    {
        var turn = 0;
        foreach (var second in signals.GroupBy(signal => signal.OccurredAt))
        {
            Take([.. second.Select(signal => new Incoming(JournalJson.Write(signal), signal.OccurredAt.ToUnixTimeTicks()))], second.Key);
            if (turn++ % PictureEvery == 0)
            {
                Pictures.Add((second.Key, _painter!.Whole(_live!.LastSequence, second.Key)));
            }
        }
    }

    public void Dispose() => _live?.Dispose();

    private void Take(IReadOnlyList<Incoming> batch, Instant now)
    {
        foreach (var (sequence, step) in _live!.Accept(batch, now).Transitions)
        {
            _painter!.Note(step.Key, sequence);
        }

        if (!_live.Changes.IsEmpty)
        {
            Updates.Add(_painter!.Changed(_live.Changes, _painted, _live.LastSequence, now));
            _live.Changes.Clear();
            _painted = _live.LastSequence;
        }
    }
}
