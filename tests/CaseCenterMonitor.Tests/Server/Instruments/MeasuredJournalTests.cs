using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Rules;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>What is counted of a journal is what is on its disk.</summary>
[Collection("meters")]
public sealed class MeasuredJournalTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryJournal _memory = new();
    private readonly Counted _counted = new(ServerMeter.Name);
    private readonly ServerMeter _meter = new();
    private readonly Readiness _readiness;
    private readonly MeasuredJournal _journal;

    public MeasuredJournalTests()
    {
        _readiness = new Readiness(_clock);
        _journal = new MeasuredJournal(_memory, _meter, _readiness, new NotaryBell(), _clock);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _meter.Dispose();
        _counted.Dispose();
    }

    [Fact]
    public void A_day_is_counted_by_kind_and_its_alarms_by_rule_and_no_label_names_anybody()
    {
        ToldDay.Write(_journal);
        var kinds = _memory.Entries.GroupBy(entry => entry.Kind).ToDictionary(same => $"kind={same.Key.ToString().ToLowerInvariant()}", same => (double)same.Count());
        Assert.Equal(kinds, _counted.Sums("ccm.journal.entries"));
        var raised = _memory.Entries.Where(entry => entry.Kind == EntryKind.Transition)
            .Select(entry => ((EntryContent.Stepped)EntryContent.Of(entry)).Step).Where(step => step.Input == CaseCenterMonitor.Core.AlarmInput.ConditionMet)
            .GroupBy(step => $"rule={step.Key.Rule}").ToDictionary(same => same.Key, same => (double)same.Count());
        Assert.True(raised.GetValueOrDefault("rule=PRS-1") > 0);
        Assert.Equal(raised, _counted.Sums("ccm.alarms.raised"));
        Assert.Equal(["what=arrivals", "what=notes", "what=transitions"], _counted.Sums("ccm.journal.append.duration").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_not_written_is_not_counted_and_proves_nothing()
    {
        Assert.Throws<JournalFencedException>(() => _journal.Append(7, SmallCentre.Midnight, [Ticks.At("10:00:00")]));
        Assert.Equal(0, _counted.Times("ccm.journal.entries"));
        Assert.Equal(NodaTime.Instant.MinValue, _readiness.JournalWrittenAt);
        _journal.Append(0, SmallCentre.Midnight, []);
        Assert.Equal(NodaTime.Instant.MinValue, _readiness.JournalWrittenAt);
    }

    [Fact]
    public void A_rule_that_no_build_has_becomes_other()
    {
        var step = new EntryContent.Stepped(Told.Step() with { Key = new("PRS-1 of CR-1", Told.Step().Key.Subject) });
        _journal.Append(0, SmallCentre.Midnight, [NewEntry.Of(step, SmallCentre.Midnight)]);
        Assert.Equal(["rule=other"], _counted.Sums("ccm.alarms.raised").Keys);
    }

    private static class Told
    {
        /// <summary>Some alarm that was raised.</summary>
        public static CaseCenterMonitor.Core.AlarmTransition Step()
        {
            using var journal = new MemoryJournal();
            ToldDay.Write(journal);
            return journal.Entries.Where(entry => entry.Kind == EntryKind.Transition).Select(entry => ((EntryContent.Stepped)EntryContent.Of(entry)).Step)
                .First(step => step.Input == CaseCenterMonitor.Core.AlarmInput.ConditionMet);
        }
    }
}

/// <summary>Meters of one name are heard by everybody who listens: such tests come one after the other.</summary>
[CollectionDefinition("meters", DisableParallelization = true)]
public sealed class Meters;
