using System.Diagnostics.Metrics;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Rules;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// What the server counts of its own work, as it happens. Labels are words of closed lists; no figure is about a person, and none names one.
/// <see cref="ServerGauges"/> has what is looked up when somebody asks.
/// </summary>
public sealed class ServerMeter : IDisposable
{
    public const string Name = "CaseCenterMonitor";

    private readonly Meter _meter = new(Name);
    private readonly ClosedWords _rules = new(RuleBook.All.Select(rule => rule.Alarm.Id));
    private readonly ClosedWords _channels = new(["email", "webhook"]);
    private readonly Counter<long> _entries;
    private readonly Histogram<double> _append;
    private readonly Histogram<long> _batch;
    private readonly Counter<long> _raised;
    private readonly Counter<long> _told;
    private readonly Counter<long> _asked;
    private readonly Histogram<double> _answer;

    public ServerMeter()
    {
        _entries = _meter.CreateCounter<long>("ccm.journal.entries", "{entry}", "Entries that were appended to the journal, by kind.");
        _append = _meter.CreateHistogram<double>("ccm.journal.append.duration", "s", "From the call until the entries were on disk.");
        _batch = _meter.CreateHistogram<long>("ccm.batch.signals", "{signal}", "Signals that were handed to the centre at once.");
        _raised = _meter.CreateCounter<long>("ccm.alarms.raised", "{alarm}", "Alarms whose condition became true, by rule.");
        _told = _meter.CreateCounter<long>("ccm.notifications", "{attempt}", "Attempts to tell supervisors, by channel and outcome.");
        _asked = _meter.CreateCounter<long>("ccm.review.questions", "{question}", "Questions to the record, by outcome.");
        _answer = _meter.CreateHistogram<double>("ccm.review.answer.duration", "s", "From a question to the record until its answer, its wait for others included.");
    }

    public void Appended(IReadOnlyList<NewEntry> entries, TimeSpan took)
    {
        _append.Record(took.TotalSeconds, What(WhatOf(entries)));
        foreach (var entry in entries)
        {
            _entries.Add(1, new KeyValuePair<string, object?>(Label.Kind, KindOf(entry.Kind)));
            if (entry.Content is EntryContent.Stepped { Step: { Input: AlarmInput.ConditionMet } step })
            {
                _raised.Add(1, new KeyValuePair<string, object?>(Label.Rule, _rules.Of(step.Key.Rule)));
            }
        }
    }

    public void HandedOver(int signals) => _batch.Record(signals);

    public void Told(string channel, TellingOutcome outcome) => _told.Add(
        1, new KeyValuePair<string, object?>(Label.Channel, _channels.Of(channel)), new KeyValuePair<string, object?>(Label.Outcome, ClosedWords.Of(outcome)));

    public void Asked(AskingOutcome outcome, TimeSpan took)
    {
        _asked.Add(1, new KeyValuePair<string, object?>(Label.Outcome, ClosedWords.Of(outcome)));
        _answer.Record(took.TotalSeconds);
    }

    /// <summary>What one append is about: the two hops of a signal, or what the server itself writes down.</summary>
    public static string WhatOf(IReadOnlyList<NewEntry> entries) => entries[0].Kind switch
    {
        EntryKind.Arrival => "arrivals",
        EntryKind.Transition => "transitions",
        EntryKind.Started or EntryKind.Rejected or EntryKind.Viewed or EntryKind.Site or EntryKind.Erased => "notes",
        _ => throw new InvalidOperationException($"No word for appending {entries[0].Kind}."),
    };

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> What(string what) => new(Label.What, what);

    // Written out: the fastest way to a word on the road that every entry takes.
    private static string KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Started => "started",
        EntryKind.Arrival => "arrival",
        EntryKind.Transition => "transition",
        EntryKind.Rejected => "rejected",
        EntryKind.Viewed => "viewed",
        EntryKind.Site => "site",
        EntryKind.Erased => "erased",
        _ => throw new InvalidOperationException($"No word for {kind}."),
    };
}

/// <summary>What came of an attempt to tell a supervisor. GivenUp: it failed, and there will be no other attempt.</summary>
public enum TellingOutcome { Sent, Failed, GivenUp }

/// <summary>What came of a question to the record. Busy: too many others were asking.</summary>
public enum AskingOutcome { Answered, Busy, Failed }

/// <summary>Every label that a figure of ours may have.</summary>
internal static class Label
{
    public const string What = "what";
    public const string Kind = "kind";
    public const string Rule = "rule";
    public const string Channel = "channel";
    public const string Outcome = "outcome";
    public const string Reason = "reason";
    public const string Priority = "priority";
    public const string State = "state";
    public const string Health = "health";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { What, Kind, Rule, Channel, Outcome, Reason, Priority, State, Health };
}
