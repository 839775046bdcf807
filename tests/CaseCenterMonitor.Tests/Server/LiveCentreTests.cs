using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>The running centre: repeats, refusals, and what stays over a restart.</summary>
public sealed class LiveCentreTests : IDisposable
{
    private readonly MemoryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void What_a_gateway_says_twice_is_taken_once_also_over_a_restart()
    {
        using (var centre = Open())
        {
            Assert.Equal(ReceiptKind.Accepted, Say(centre, "10:00:00 door D-out open", 1).Kind);
            Assert.Equal(ReceiptKind.Duplicate, Say(centre, "10:00:00 door D-out open", 1).Kind);
            Assert.Equal(1, centre.Duplicates);
        }

        using var again = Open();
        Assert.Equal(ReceiptKind.Duplicate, Say(again, "10:00:00 door D-out open", 1).Kind);
        Assert.Equal(ReceiptKind.Accepted, Say(again, "10:00:00 door D-out open", 1, boot: "boot-2").Kind);
    }

    [Fact]
    public void What_was_jumped_over_is_counted_as_a_gap()
    {
        using var centre = Open();
        Say(centre, "10:00:00 door D-out open", 1);
        Say(centre, "10:00:01 door D-out closed", 5);
        Assert.Equal(3, centre.Gaps);
        using var again = Open();
        Assert.Equal(3, again.Gaps);
    }

    [Fact]
    public void What_was_numbered_and_refused_is_no_gap_and_is_written_down_once_also_over_a_restart()
    {
        var refused = new RejectedBody("ccm/v1/x", "The site file has no door 'D-none'.", 2, "{}", new Origin(new GatewayId("GW"), "boot-1", 2));
        using (var centre = Open())
        {
            Say(centre, "10:00:00 door D-out open", 1);
            centre.Reject(refused, StoryLine.Read("10:00:01 time passes").HeardAt);
            var written = _journal.LastSequence;
            centre.Reject(refused, StoryLine.Read("10:00:02 time passes").HeardAt);
            Assert.Equal(written, _journal.LastSequence);
            Say(centre, "10:00:03 door D-out closed", 3);
            Assert.Equal(0, centre.Gaps);
        }

        using var again = Open();
        Assert.Equal(0, again.Gaps);
    }

    [Fact]
    public void A_backlog_is_in_when_the_newest_number_of_the_gateway_is_here_also_over_a_restart()
    {
        using var centre = Open();
        Assert.True(centre.HasAll("GW", "boot-1", 0));
        Say(centre, "10:00:00 door D-out open", 1);
        Assert.False(centre.HasAll("GW", "boot-1", 2));
        Say(centre, "10:00:01 door D-out closed", 2);
        using var again = Open();
        Assert.True(again.HasAll("GW", "boot-1", 2));
        Assert.False(again.HasAll("GW", "boot-2", 1));
    }

    [Fact]
    public void A_command_that_is_sent_twice_is_carried_out_once_and_answered_the_same()
    {
        using var centre = Open();
        var first = Order(centre, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1");
        var entries = _journal.LastSequence;
        var second = Order(centre, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1");
        Assert.Equal((ReceiptKind.Duplicate, first.Sequence), (second.Kind, second.Sequence));
        Assert.Equal(entries, _journal.LastSequence);
        using var again = Open();
        Assert.Equal(first.Sequence, Order(again, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1").Sequence);
    }

    [Fact]
    public void A_refused_command_leaves_no_entry_and_may_be_tried_again_under_the_same_name()
    {
        using var centre = Open();
        var before = _journal.LastSequence;
        var refused = Order(centre, "10:00:00 CR-1 released", "c-1");
        Assert.Equal((ReceiptKind.Refused, "not-found"), (refused.Kind, refused.Code));
        Assert.Equal(before, _journal.LastSequence);
        Order(centre, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-2");
        Assert.Equal(ReceiptKind.Accepted, Order(centre, "10:00:01 CR-1 released", "c-1").Kind);
    }

    [Fact]
    public void A_restart_knows_the_same_alarms_their_numbers_and_who_must_be_told()
    {
        using var centre = Open();
        Say(centre, "10:00:00 door D-out forced", 1);
        Say(centre, "10:05:00 time passes", 2);
        using var again = Open();
        Assert.Equal(centre.Engine.Alarms.Select(alarm => (alarm.Key, alarm.State, alarm.RaisedAt, alarm.EscalatedAt)),
            again.Engine.Alarms.Select(alarm => (alarm.Key, alarm.State, alarm.RaisedAt, alarm.EscalatedAt)));
        Assert.Equal(centre.LastSteps, again.LastSteps);
        Assert.Equal(["DOR-1/D-out", "DOR-2/D-out"], again.Escalations.Select(step => step.Transition.Key.ToString()));
    }

    [Fact]
    public void Arrivals_are_journaled_before_the_transitions_that_follow_from_them()
    {
        using var centre = Open();
        var start = _journal.Entries.Count;
        Say(centre, "10:00:00 door D-out forced", 1);
        Assert.Equal([EntryKind.Arrival, EntryKind.Transition], _journal.Entries.Skip(start).Select(entry => entry.Kind));
    }

    [Fact]
    public void What_was_journaled_is_handed_on_as_it_was_believed_and_neither_repeats_nor_what_was_refused()
    {
        using var centre = Open();
        var (open, at) = StoryLine.Read("10:00:00 door D-out open");
        var (ahead, _) = StoryLine.Read("10:00:05 door D-out closed");
        var (release, _) = StoryLine.Read("10:00:00 CR-9 released");
        Incoming Of(Signal signal, long number) => new(JournalJson.Write(signal), at.ToUnixTimeTicks(), "GW", "boot-1", number);
        var accepted = centre.Accept([Of(open, 1), Of(open, 1), Of(ahead, 2), new Incoming(JournalJson.Write(release), at.ToUnixTimeTicks())], at);
        Assert.Equal(
            [ReceiptKind.Accepted, ReceiptKind.Duplicate, ReceiptKind.Accepted, ReceiptKind.Refused], accepted.Receipts.Select(receipt => receipt.Kind));
        Assert.Equal([open, ahead with { OccurredAt = at }], accepted.Signals);
    }

    [Theory]
    [InlineData(EntryKind.Arrival)]
    [InlineData(EntryKind.Transition)]
    public void After_a_write_that_failed_nothing_is_taken_for_a_repeat_until_the_journal_was_read_again(EntryKind failing)
    {
        var disk = new FailingJournal(_journal);
        var before = _journal.LastSequence;
        using (var centre = Open(disk))
        {
            disk.Fails = failing;
            Assert.Throws<IOException>(() => Say(centre, "10:00:00 door D-out forced", 1));
            disk.Fails = null;

            // It may be on disk or not: to call it a repeat would be to acknowledge what nobody has.
            Assert.Throws<InvalidOperationException>(() => Say(centre, "10:00:00 door D-out forced", 1));
            Assert.Throws<InvalidOperationException>(() => Order(centre, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1"));
            Assert.Throws<InvalidOperationException>(() => centre.Reject(
                new RejectedBody("ccm/v1/x", "No such door.", 2, "{}", new Origin(new GatewayId("GW"), "boot-1", 1)), SmallCentre.At("10:00:01")));
            Assert.False(centre.HasAll("GW", "boot-1", 1));
        }

        using var again = Open();
        Assert.Equal(failing == EntryKind.Arrival ? ReceiptKind.Accepted : ReceiptKind.Duplicate, Say(again, "10:00:00 door D-out forced", 1).Kind);
        Assert.True(again.HasAll("GW", "boot-1", 1));
        Assert.Single(_journal.Entries, entry => entry.Sequence > before && entry.Kind == EntryKind.Arrival);
        Assert.Single(_journal.Entries, entry => entry.Sequence > before && entry.Kind == EntryKind.Transition && JournalJson.Read<AlarmTransition>(entry.Body.Span).Key.Rule == "DOR-1");
    }

    /// <summary>As when the database wrote it and its answer was lost.</summary>
    [Fact]
    public void What_the_server_itself_has_to_say_is_written_once_when_it_is_handed_over_again_also_over_a_restart()
    {
        var silent = new Incoming(
            JournalJson.Write<Signal>(new Signal.GatewayStatusChanged(SmallCentre.At("10:00:00"), new GatewayId("GW"), false, "boot-1", SmallCentre.At("09:59:00"))),
            SmallCentre.At("10:00:00").ToUnixTimeTicks(), CommandId: "n-1");
        using (var centre = Open())
        {
            Assert.Equal(
                [ReceiptKind.Accepted, ReceiptKind.Duplicate], centre.Accept([silent, silent], SmallCentre.At("10:00:00")).Receipts.Select(receipt => receipt.Kind));
            Assert.Equal(ReceiptKind.Duplicate, centre.Accept([silent], SmallCentre.At("10:00:00")).Receipts.Single().Kind);
        }

        using var again = Open();
        Assert.Equal(ReceiptKind.Duplicate, again.Accept([silent], SmallCentre.At("10:00:01")).Receipts.Single().Kind);
        Assert.Equal(ReceiptKind.Accepted, again.Accept([silent with { CommandId = "n-2" }], SmallCentre.At("10:00:01")).Receipts.Single().Kind);
    }

    [Fact]
    public void A_command_whose_write_failed_is_no_repeat_when_it_is_sent_again()
    {
        var disk = new FailingJournal(_journal);
        using (var centre = Open(disk))
        {
            disk.Fails = EntryKind.Arrival;
            Assert.Throws<IOException>(() => Order(centre, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1"));
        }

        using var again = Open();
        Assert.Equal(ReceiptKind.Accepted, Order(again, "10:00:00 CR-1 booked in arrived 10:00:00 general", "c-1").Kind);
    }

    private LiveCentre Open(IJournal? journal = null) => LiveCentre.Open(
        journal ?? _journal, SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default with { Lateness = Duration.Zero }, "build", SmallCentre.At("09:00:00"));

    private static Receipt Say(LiveCentre centre, string line, long number, string boot = "boot-1")
    {
        var (signal, at) = StoryLine.Read(line);
        return centre.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks(), "GW", boot, number)], at).Receipts.Single();
    }

    private static Receipt Order(LiveCentre centre, string line, string commandId)
    {
        var (signal, at) = StoryLine.Read(line);
        return centre.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks(), CommandId: commandId)], at).Receipts.Single();
    }
}
