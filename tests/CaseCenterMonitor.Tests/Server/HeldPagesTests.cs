using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Allocation;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Tests.Core.Alarms;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>What is open about everybody, for the board and the hand-over; and what a room would break, as the page is told.</summary>
public sealed class HeldPagesTests
{
    private const string Held = """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 CR-2 booked in arrived 10:00:00 general woman
        10:00:05 wb-1 in Waiting-1

        """;

    [Fact]
    public void Nothing_that_nobody_has_said_is_said()
    {
        var person = Book(Held).People[0];
        Assert.Null(person.Risks);
        Assert.Null(person.Room);
        Assert.Null(person.Plan.Reason);
        Assert.Empty(person.Stages);
        Assert.All(person.Clocks, clock => Assert.NotEqual(ClockState.NotStarted, clock.State));
        Assert.NotEmpty(person.Clocks);
    }

    [Fact]
    public void What_was_written_down_is_open_until_it_is_done()
    {
        const string Written = Held + """
            10:01:00 CR-1 risk-assessed risk=selfHarm
            10:02:00 CR-1 medication-planned medicine=insulin dueAt=11:00:00
            10:03:00 CR-1 paper-required paper=notice
            10:04:00 CR-1 contact-asked kind=family
            10:05:00 CR-1 kept-apart other=CR-2 reason=co-suspects

            """;
        var person = Book(Written).People[0];
        Assert.Equal(["selfHarm"], person.Risks!);
        Assert.Equal([("insulin", SmallCentre.At("11:00:00"))], person.Medication.Select(dose => (dose.Medicine, dose.DueAt)));
        Assert.Equal(["notice"], person.MissingPapers);
        Assert.Equal([ContactKind.Family], person.ContactsOwed);
        Assert.Equal(["CR-2"], person.ApartFrom);

        var done = Book(Written + """
            10:06:00 CR-1 medication-given medicine=insulin
            10:06:00 CR-1 paper-signed paper=notice
            10:06:00 CR-1 contact-made kind=family
            """).People[0];
        Assert.Empty(done.Medication);
        Assert.Empty(done.MissingPapers);
        Assert.Empty(done.ContactsOwed);
    }

    [Fact]
    public void The_three_headcounts_are_counted_apart_and_whoever_is_out_is_no_riddle()
    {
        var count = Book(Held + "10:05:00 headcount-taken counted=2").Headcount;
        Assert.Equal((2, 0, 1), (count.Book, count.Out, count.Heard));
        Assert.Equal(["CR-2"], count.NotHeard);
        Assert.Equal((2, 2, SmallCentre.At("10:05:00")), (count.Counted!.Counted, count.Counted.Held, count.Counted.At));
        Assert.Equal(SmallCentre.At("11:05:00"), count.DueAt);

        var outside = Book(Held + "10:05:00 CR-2 temporary-exit-approved approvedBy=head returnBy=12:00:00\n10:06:00 CR-2 went-out").Headcount;
        Assert.Equal((2, 1, 1), (outside.Book, outside.Out, outside.Heard));
        Assert.Empty(outside.NotHeard);
        Assert.Null(outside.Counted);
    }

    [Fact]
    public void A_room_is_told_with_the_alarm_that_would_ring_and_the_source_of_its_limit()
    {
        var engine = AlarmCommandTests.Play(Held);
        var rooms = RoomPages.Of(new RoomQuestion(engine.Situation.Centre), engine.Situation, engine.Situation.Custody.Find(new RecordId("CR-2"))!, SmallCentre.At("10:05:00"));
        var room = rooms.Rooms.Single(one => one.Zone.Value == "Waiting-1");
        Assert.Equal(("waitingMen", 2, 1), (room.Kind, room.Capacity, room.Free));
        Assert.Equal(["CR-1"], room.There);
        var objection = Assert.Single(room.Objections);
        Assert.Equal(("PRS-6", 2, "Waiting-1"), (objection.Rule, objection.Priority, objection.Args["zone"]));
        Assert.NotEmpty(objection.Limit!.Source);
        Assert.Empty(rooms.Rooms.Single(one => one.Zone.Value == "Waiting-2").Objections);
    }

    private static HeldBookView Book(string story) => new HeldPages(AlarmCommandTests.Play(story).Situation).Of(SmallCentre.At("10:10:00"), 7);
}
