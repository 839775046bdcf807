using CaseCenterMonitor.Core;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Core;

/// <summary>What is refused before it is written down, and in which words for programs.</summary>
public sealed class CommandCheckTests
{
    private const string Held = """
        10:00:00 CR-1 booked in arrived 09:55:00 general
        10:00:00 CR-1 wears wb-1
        """;

    [Theory]
    [InlineData("10:01:00 CR-1 booked in arrived 10:00:00 general", "conflict")]
    [InlineData("10:01:00 CR-2 booked in arrived 10:01:01 general", "invalid")]
    [InlineData("10:01:00 CR-2 booked in arrived 10:00:00 general seen 09:59:59", "invalid")]
    [InlineData("10:01:00 CR-2 booked in arrived 10:00:00 general seen 10:01:01", "invalid")]
    [InlineData("10:01:00 CR-2 wears wb-2", "not-found")]
    [InlineData("10:01:00 CR-1 wears wb-9", "not-found")]
    [InlineData("10:01:00 CR-1 wears wb-19", "conflict")]
    [InlineData("10:01:00 CR-1 wears wb-1", "conflict")]
    [InlineData("10:01:00 19 looks at CR-2 talks", "not-found")]
    [InlineData("09:54:59 19 looks at CR-1 talks", "invalid")]
    [InlineData("10:01:00 CR-1 extended to inquiry.ext1", "conflict")]
    [InlineData("21:56:00 CR-1 extended to criminal.summons.extended", "conflict")]
    [InlineData("10:01:00 CR-2 released", "not-found")]
    [InlineData("10:01:00 19 acknowledges PRS-1/CR-1", "not-found")]
    [InlineData("10:01:00 19 resets PRS-1/CR-1", "not-found")]
    public void Refuses(string command, string code) => Assert.Equal(code, Check(Held, command)?.Code);

    [Theory]
    [InlineData("10:01:00 CR-2 booked in arrived 10:01:00 general seen 10:01:00")]
    [InlineData("10:01:00 CR-1 wears wb-2")]
    [InlineData("09:55:00 19 looks at CR-1 talks")]
    [InlineData("21:55:59 CR-1 extended to criminal.summons.extended")]
    [InlineData("10:01:00 CR-1 released")]
    public void Lets_pass(string command) => Assert.Null(Check(Held, command));

    [Theory]
    [InlineData("10:04:59 19 looks at CR-1 talks", null)]
    [InlineData("10:05:00 19 looks at CR-1 talks", null)]
    [InlineData("10:05:01 19 looks at CR-1 talks", "not-found")]
    [InlineData("09:54:59 19 looks at CR-1 talks", "not-found")]
    [InlineData("10:04:00 CR-1 meal-offered kind=main taken=yes", "not-found")]
    public void A_look_that_was_made_before_the_release_is_taken_after_it(string command, string? code) =>
        Assert.Equal(code, Check(Held + "\n10:05:00 CR-1 released", command)?.Code);

    [Fact]
    public void A_stay_is_remembered_for_as_long_as_a_look_may_come_late()
    {
        const string After = """

            10:05:00 CR-1 released
            69:00:00 CR-2 booked in arrived 69:00:00 general
            70:04:59 CR-2 released
            """;
        Assert.Null(Check(Held + After, "10:04:59 19 looks at CR-1 talks"));
        Assert.Equal("not-found", Check(Held + After.Replace("70:04:59", "70:05:01", StringComparison.Ordinal), "10:04:59 19 looks at CR-1 talks")?.Code);
    }

    private static Refusal? Check(string story, string command)
    {
        var engine = Shift.Engine(EngineSettings.Default with { Lateness = NodaTime.Duration.Zero });
        Shift.Play(engine, Shift.InOrder(story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => StoryLine.Read(line.Trim()).Signal)));
        return CommandCheck.Check(engine, (Signal.Command)StoryLine.Read(command).Signal);
    }
}
