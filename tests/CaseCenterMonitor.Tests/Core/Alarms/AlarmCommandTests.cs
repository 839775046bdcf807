using CaseCenterMonitor.Core;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>What officers may do about an alarm, and what is refused with which words.</summary>
public sealed class AlarmCommandTests
{
    private const string DoorForced = "10:00:00 door D-out forced\n";
    private const string ForcedAndClosed = DoorForced + "10:00:30 door D-out closed\n10:00:40 19 acknowledges DOR-1/D-out\n";
    private const string DoorHeld = "10:00:00 door D-int open\n10:01:00 time passes\n";
    private const string ShelvedAndOver = "10:01:10 19 shelves DOR-2/D-int until 10:30:00\n10:01:20 door D-int closed\n10:01:30 19 acknowledges DOR-2/D-int\n";
    private const string SomebodyAlone = """
        10:00:00 CR-1 booked in arrived 10:00:00 intermittent
        10:00:00 CR-1 wears wb-1
        10:00:05 wb-1 in Interview-1
        10:01:00 time passes

        """;

    [Theory]
    [InlineData(DoorForced, "10:01:00 19 resets DOR-1/D-out", "The condition still lasts.")]
    [InlineData(DoorForced + "10:00:30 19 acknowledges DOR-1/D-out", "10:01:00 21 acknowledges DOR-1/D-out", "DOR-1/D-out was acknowledged by 19.")]
    [InlineData(DoorForced + "10:00:30 door D-out closed", "10:01:00 19 resets DOR-1/D-out", "Acknowledge it first.")]
    [InlineData(ForcedAndClosed, "10:01:00 19 resets DOR-1/D-out", "First say what it was and what was done (resolve).")]
    [InlineData(DoorForced, "10:01:00 19 resolves DOR-1/D-out", "Acknowledge it first.")]
    [InlineData(ForcedAndClosed, "10:01:00 19 resolves DOR-1/D-out", "Nobody has been seen there. Go there first, or say that you are there.")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out", "10:01:00 19 resets DOR-1/D-out",
        "A P1 is ended when a second person has borne out what was resolved (verify).")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out", "10:01:00 19 verifies DOR-1/D-out",
        "You resolved it yourself: a second person must bear it out.")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out\n10:00:56 21 verifies DOR-1/D-out", "10:01:00 21 resolves DOR-1/D-out",
        "It was resolved, and 21 bore it out.")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out\n10:00:56 21 verifies DOR-1/D-out", "10:01:00 19 verifies DOR-1/D-out",
        "21 has borne it out already.")]
    [InlineData(DoorForced, "10:01:00 19 verifies DOR-1/D-out", "Nobody has resolved it yet: first say what it was and what was done.")]
    [InlineData(DoorForced + "10:00:50 19 is at DOR-1/D-out", "10:01:00 21 is at DOR-1/D-out", "19 is there already.")]
    [InlineData(DoorForced, "10:01:00 19 shelves DOR-1/D-out until 10:05:00", "A P1 cannot be shelved.")]
    [InlineData(DoorHeld, "10:01:00 19 shelves DOR-2/D-int until 18:01:01", "A P3 is shelved for 480 minutes at most.")]
    [InlineData("10:00:00 door D-out open\n10:01:00 time passes", "10:01:00 19 shelves DOR-2/D-out until 10:16:01", "A P2 is shelved for 15 minutes at most.")]
    [InlineData(DoorHeld, "10:01:00 19 shelves DOR-2/D-int until 10:01:00", "The end lies in the past.")]
    [InlineData(DoorHeld + "10:01:00 19 shelves DOR-2/D-int until 10:05:00", "10:02:00 21 shelves DOR-2/D-int until 10:05:00", "19 has shelved it already.")]
    [InlineData(DoorHeld + "10:01:00 19 takes DOR-2/D-int out of service", "10:02:00 21 shelves DOR-2/D-int until 10:05:00", "19 has taken it out of service already.")]
    [InlineData(DoorHeld, "10:01:00 19 takes back DOR-2/D-int", "It is neither shelved nor out of service.")]
    [InlineData(DoorHeld, "10:01:00 21 agrees to DOR-2/D-int", "Nobody asked to set it aside.")]
    [InlineData(DoorHeld + "10:01:00 19 shelves DOR-2/D-int until 10:05:00", "10:02:00 21 agrees to DOR-2/D-int", "It is set aside already.")]
    [InlineData(DoorHeld + "10:01:00 19 takes DOR-2/D-int out of service", "10:02:00 21 takes DOR-2/D-int out of service", "19 has taken it out of service already.")]
    [InlineData(SomebodyAlone, "10:01:00 19 takes PRS-1/CR-1 out of service", "An alarm about a person is never out of service.")]
    [InlineData(SomebodyAlone + "10:01:00 19 shelves PRS-1/CR-1 until 10:05:00", "10:01:30 19 agrees to PRS-1/CR-1", "You asked for it yourself: a second person must agree.")]
    [InlineData(SomebodyAlone + "10:01:00 19 shelves PRS-1/CR-1 until 10:05:00", "10:01:30 21 shelves PRS-1/CR-1 until 10:05:00",
        "19 has asked for it already; a second person must agree.")]
    [InlineData(DoorHeld + "10:02:00 door D-int closed", "10:02:10 19 resets DOR-2/D-int", "It does not latch; acknowledge it.")]
    [InlineData("10:00:00 duress-raised officer=19", "10:00:10 19 acknowledges PRS-11/19", "This alarm is about you: somebody else must deal with it.")]
    [InlineData("10:00:00 time passes", "10:00:10 19 acknowledges DOR-1/D-out", "DOR-1/D-out is not an open alarm.")]
    public void Is_refused_with_the_reason(string story, string command, string reason) => Assert.Equal(reason, Check(story, command)?.Message);

    [Theory]
    [InlineData(DoorForced + "10:00:30 door D-out closed", "10:01:00 21 acknowledges DOR-1/D-out")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out", "10:01:00 19 resolves DOR-1/D-out")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out", "10:01:00 21 verifies DOR-1/D-out")]
    [InlineData(ForcedAndClosed + "10:00:50 19 is at DOR-1/D-out\n10:00:55 19 resolves DOR-1/D-out\n10:00:56 21 verifies DOR-1/D-out", "10:01:00 19 resets DOR-1/D-out")]
    [InlineData(DoorHeld, "10:01:00 19 shelves DOR-2/D-int until 18:01:00")]
    [InlineData("10:00:00 door D-out open\n10:01:00 time passes", "10:01:00 19 shelves DOR-2/D-out until 10:16:00")]
    [InlineData(DoorForced, "10:01:00 19 takes DOR-1/D-out out of service")]
    [InlineData("10:00:00 duress-raised officer=19", "10:00:10 21 acknowledges PRS-11/19")]
    [InlineData(DoorHeld + "10:01:00 19 shelves DOR-2/D-int until 10:05:00\n10:02:00 door D-int closed\n10:02:10 21 acknowledges DOR-2/D-int", "10:03:00 21 takes back DOR-2/D-int")]
    public void Is_carried_out(string story, string command) => Assert.Null(Check(story, command));

    [Theory]
    [InlineData(DoorForced + "10:00:30 19 acknowledges DOR-1/D-out", "10:00:40 21 acknowledges DOR-1/D-out")]
    [InlineData(DoorForced + "10:00:50 19 is at DOR-1/D-out", "10:00:55 21 is at DOR-1/D-out")]
    [InlineData(DoorHeld + ShelvedAndOver, "10:03:00 21 acknowledges DOR-2/D-int")]
    [InlineData(DoorHeld + ShelvedAndOver, "10:03:00 21 is at DOR-2/D-int")]
    [InlineData(DoorHeld + ShelvedAndOver, "10:03:00 21 resolves DOR-2/D-int")]
    [InlineData(DoorHeld + ShelvedAndOver + "10:02:30 19 takes back DOR-2/D-int", "10:03:00 21 shelves DOR-2/D-int until 10:10:00")]
    [InlineData(DoorHeld + ShelvedAndOver + "10:02:30 19 takes back DOR-2/D-int", "10:03:00 21 takes DOR-2/D-int out of service")]
    [InlineData(DoorHeld + "10:01:10 19 shelves DOR-2/D-int until 10:30:00", "10:03:00 21 shelves DOR-2/D-int until 10:10:00")]
    [InlineData(DoorHeld + "10:01:10 19 shelves DOR-2/D-int until 10:30:00", "10:03:00 21 takes DOR-2/D-int out of service")]
    [InlineData(DoorHeld + "10:01:10 19 shelves DOR-2/D-int until 10:30:00", "10:03:00 21 agrees to DOR-2/D-int")]
    [InlineData(DoorHeld, "10:03:00 21 takes back DOR-2/D-int")]
    [InlineData(DoorForced, "10:00:10 21 shelves DOR-1/D-out until 10:10:00")]
    [InlineData(SomebodyAlone, "10:01:30 21 takes PRS-1/CR-1 out of service")]
    [InlineData(SomebodyAlone, "10:01:30 21 verifies PRS-1/CR-1")]
    [InlineData(SomebodyAlone + "10:01:00 19 shelves PRS-1/CR-1 until 10:05:00", "10:01:30 19 agrees to PRS-1/CR-1")]
    public void That_was_overtaken_by_another_changes_nothing(string story, string command)
    {
        var engine = Play(story);
        var signal = StoryLine.Read(command).Signal;
        Assert.Empty(engine.Step(new Arrival(100, signal.OccurredAt, signal.OccurredAt, signal), new Changes()));
    }

    [Theory]
    [InlineData(" ", "WO-1", "broken", "State the reason.")]
    [InlineData("broken", "", "broken", "State the work order.")]
    [InlineData("broken", "WO-1", "\t", "State the reason.")]
    public void Setting_aside_needs_its_reason_stated(string shelvedFor, string order, string reason, string refusal)
    {
        var engine = Play(DoorHeld);
        var (at, by, key) = (SmallCentre.At("10:02:00"), new OfficerNumber("19"), new AlarmKey("DOR-2", Subject.Of(new DoorId("D-int"))));
        var answers = new[]
        {
            CommandCheck.Check(engine, new Signal.AlarmShelved(at, by, key, at + Duration.FromMinutes(1), shelvedFor)),
            CommandCheck.Check(engine, new Signal.AlarmTakenOutOfService(at, by, key, order, reason)),
        };
        Assert.Equal(refusal, Assert.Single(answers, answer => answer is not null)!.Message);
    }

    [Fact]
    public void Of_several_reasons_to_refuse_the_first_is_said()
    {
        var (at, by, key) = (SmallCentre.At("10:02:00"), new OfficerNumber("19"), new AlarmKey("DOR-2", Subject.Of(new DoorId("D-int"))));
        var open = Play(DoorHeld);
        Assert.Equal("State the reason.", CommandCheck.Check(open, new Signal.AlarmShelved(at, by, key, at, ""))?.Message);
        Assert.Equal("State the work order.", CommandCheck.Check(open, new Signal.AlarmTakenOutOfService(at, by, key, "", ""))?.Message);
        var shelved = Play(DoorHeld + "10:01:00 21 shelves DOR-2/D-int until 10:05:00");
        Assert.Equal("21 has shelved it already.", CommandCheck.Check(shelved, new Signal.AlarmShelved(at, by, key, at, ""))?.Message);
        Assert.Equal("21 has shelved it already.", CommandCheck.Check(shelved, new Signal.AlarmTakenOutOfService(at, by, key, "", ""))?.Message);
    }

    [Fact]
    public void An_officer_whose_look_is_doubted_does_not_deal_with_the_doubt()
    {
        // 19 writes down a look and was in the corridor all the time (WCK-4).
        const string Doubted = """
            10:00:00 CR-1 booked in arrived 10:00:00 intermittent
            10:00:00 CR-1 wears wb-1
            10:00:05 wb-1 in Waiting-2
            10:00:05 19 in Store
            10:10:00 19 looks at CR-1 talks
            10:12:00 time passes
            """;
        Assert.Equal("This alarm is about you: somebody else must deal with it.", Check(Doubted, "10:12:10 19 acknowledges WCK-4/CR-1")?.Message);
        Assert.Null(Check(Doubted, "10:12:10 21 acknowledges WCK-4/CR-1"));
    }

    private static Refusal? Check(string story, string command) => CommandCheck.Check(Play(story), (Signal.Command)StoryLine.Read(command).Signal);

    internal static Engine Play(string story)
    {
        var engine = Shift.Engine(EngineSettings.Default with { Lateness = Duration.Zero });
        Shift.Play(engine, Shift.InOrder(story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => StoryLine.Read(line.Trim()).Signal)));
        return engine;
    }
}
