using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Policies;
using CaseCenterMonitor.TestPeers;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Policies;

/// <summary>Who may do what with a proposed change, and what of it is refused.</summary>
public sealed class ChangeDeskTests
{
    [Fact]
    public async Task Whoever_proposed_it_cannot_approve_it_and_neither_can_another_account_of_the_same_officer()
    {
        await using var house = new ChangingHouse();
        var draft = house.Sent("WCK-2.general", "45 min");
        Assert.Equal(ChangeRefusal.OwnDraft, (await house.Approve(draft, ChangingHouse.Manager)).Refusal);
        Assert.Equal(ChangeRefusal.OwnDraft, (await house.Approve(draft, new Person("02", "manager-2"))).Refusal);
        Assert.Equal(ChangeRefusal.OwnDraft, house.Desk.Decline(draft.Id, draft.Version, "no", ChangingHouse.Manager, "here").Refusal);
        Assert.Equal(DraftState.Sent, house.Changes.Find(draft.Id)!.State);
    }

    [Fact]
    public async Task A_change_that_was_not_sent_or_is_decided_is_not_approved()
    {
        await using var house = new ChangingHouse();
        var draft = house.Proposed("WCK-2.general", "45 min");
        Assert.Equal(ChangeRefusal.NotSent, (await house.Approve(draft)).Refusal);
        var sent = house.Desk.Send(draft.Id, draft.Version, ChangingHouse.Manager, "here").Draft!;
        var declined = house.Desk.Decline(sent.Id, sent.Version, "Not in the week of the inspection", ChangingHouse.Supervisor, "here").Draft!;
        Assert.Equal(("05", "Not in the week of the inspection"), (declined.Decision!.Who.By, declined.Decision.Why));
        Assert.Equal(ChangeRefusal.Closed, (await house.Approve(declined)).Refusal);
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_is_out_of_date_and_says_so()
    {
        await using var house = new ChangingHouse();
        var (first, second) = (house.Sent("WCK-2.general", "45 min"), house.Sent("PRS-1.room", "50 s"));
        Assert.Equal(ChangeRefusal.None, (await house.Approve(first)).Refusal);
        Assert.Equal(ChangeRefusal.OutOfDate, (await house.Approve(second)).Refusal);
        Assert.True(DraftView.Of(house.Changes.Find(second.Id)!, house.Premises.Text.Hash, ChangingHouse.Supervisor).OutOfDate);
        Assert.DoesNotContain(house.Premises.Site.Limits, limit => limit.Key == "PRS-1.room");
    }

    [Fact]
    public async Task What_was_seen_before_somebody_went_on_with_it_is_not_decided()
    {
        await using var house = new ChangingHouse();
        var draft = house.Proposed("WCK-2.general", "45 min");
        house.Desk.Send(draft.Id, draft.Version, ChangingHouse.Manager, "here");
        Assert.Equal(ChangeRefusal.Seen, (await house.Approve(draft)).Refusal);
        Assert.Equal(ChangeRefusal.NotProposer, house.Desk.Withdraw(draft.Id, draft.Version + 1, "mine", ChangingHouse.Supervisor, "here").Refusal);
    }

    [Theory]
    [InlineData("PRS-1.room", "soon", "is not understood")]
    [InlineData("PRS-1.room", "20 %", "a length of time such as 15 min")]
    [InlineData("PRS-1.rom", "50 s", "there is no value 'PRS-1.rom'")]
    [InlineData("inquiry.max", "30 h", "be at most")]
    [InlineData("PRS-1.room", null, "nothing to take away")]
    public async Task A_value_that_cannot_be_is_refused_with_what_can(string key, string? value, string says)
    {
        await using var house = new ChangingHouse();
        var proposal = ProposalCheck.Of(house.Premises.InForce, [new ValueWish(key, value, "why")], "02");
        var problem = Assert.Single(proposal.Problems);
        Assert.Equal(key, problem.Key);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_shown_with_what_it_is_now_what_the_packs_say_and_what_to_beware_of()
    {
        await using var house = new ChangingHouse();
        var line = Assert.Single(ProposalCheck.Of(house.Premises.InForce, [new ValueWish("WCK-2.closeProximity", "40 min", "why")], "02").Values);
        Assert.Equal(("15 min", "30 min", "40 min", Bound.None), (line.Now, line.Pack, line.Proposed, line.Bound));
        Assert.Contains(ProposalCheck.BeyondPack, line.Warnings);
        Assert.NotEmpty(line.Source.Zh);
    }

    [Fact]
    public async Task A_change_is_tried_on_what_has_been_and_the_result_stays_with_it()
    {
        await using var house = new ChangingHouse();
        house.Say("10:00:00 CR-1 booked in arrived 10:00:00 general");
        house.Say("10:50:00 02 looks at CR-1 talks");
        house.Say("11:30:00 time passes");
        var draft = house.Proposed("WCK-2.general", "45 min");
        var day = new LocalDate(2026, 11, 24).PlusDays(-400);
        Assert.True(house.Trials.Begin(draft, day, day.PlusDays(800), ChangingHouse.Supervisor));
        await Eventually.True("the trial has ended", () => Task.FromResult(house.Trials.Of(draft.Id)!.State != TrialState.Running), TimeSpan.FromSeconds(60));
        var trial = house.Changes.TrialOf(draft.Id)!;
        Assert.Null(trial.Problem);
        Assert.Contains(trial.Result!.Rules, tally => tally is { Name: "WCK-2", Before: 0, Gained: 1 });
        Assert.Contains(trial.Result.Persons, tally => tally is { Name: "CR-1", Gained: >= 1 });
    }

    [Fact]
    public async Task A_changed_file_goes_the_same_road_and_its_mistakes_have_a_line()
    {
        await using var house = new ChangingHouse();
        var text = house.OnDisk.Replace("  - { id: bc-exit, zone: z-exit, advertises: ccm-beacon-z-exit }\n", "", StringComparison.Ordinal);
        var proposal = ProposalCheck.OfFile(house.Premises.InForce, text, house.Premises.PlanGeoJson);
        Assert.Equal([new PartLine("beacon", "bc-exit", "removed")], proposal.Parts);
        var wrong = ProposalCheck.OfFile(house.Premises.InForce, house.OnDisk.Replace("zone: z-exit, advertises", "zone: z-exut, advertises", StringComparison.Ordinal), house.Premises.PlanGeoJson);
        Assert.Contains(wrong.Problems, problem => problem is { Line: > 100, Message: var message } && message.Contains("z-exit", StringComparison.Ordinal));
    }
}
