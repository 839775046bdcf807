using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>What an opened, a shut and a missing door make of a move.</summary>
public sealed class DoorEvidenceTests
{
    private static LocatedStory InA(params string[] contactsDead) => new LocatedStory(null, contactsDead).StaysIn("a", 20);

    [Fact]
    public void A_walk_through_an_opened_door_is_followed_sooner_than_one_of_which_no_door_says_anything()
    {
        var seen = InA().Opens("door-a").StaysIn("corridor", 15, others: 1.8, own: 1.4);
        var unseen = InA("door-a").StaysIn("corridor", 15, others: 1.8, own: 1.4);
        Assert.Equal(["a Unknown", "corridor Passage"], seen.Moves);
        Assert.Equal(["a Unknown", "corridor Plain"], unseen.Moves);
        Assert.InRange(seen.SecondOfLastMove, 20, unseen.SecondOfLastMove - 2);
    }

    [Fact]
    public void A_move_through_a_door_that_stayed_shut_takes_twice_the_dwell_and_is_flagged()
    {
        var shut = InA().StaysIn("corridor", 30, others: 1.8, own: 1.4);
        var unknown = InA("door-a").StaysIn("corridor", 30, others: 1.8, own: 1.4);
        Assert.Equal(["a Unknown", "corridor Implausible"], shut.Moves);
        Assert.InRange(shut.SecondOfLastMove, unknown.SecondOfLastMove + 3, 45);
    }

    [Fact]
    public void A_move_where_no_door_leads_is_flagged_even_when_no_contact_works()
    {
        Assert.Equal(["a Unknown", "far Implausible"], InA("door-a", "door-b", "door-c").StaysIn("far", 30).Moves);
    }

    [Fact]
    public void A_corridor_crossed_too_fast_to_be_placed_in_is_explained_by_its_two_doors()
    {
        Assert.Equal(["a Unknown", "b Passage"], InA().Opens("door-a").StaysIn("corridor", 2).Opens("door-b").StaysIn("b", 20).Moves);
    }

    [Fact]
    public void Through_a_corridor_one_opened_door_of_two_explains_nothing()
    {
        Assert.Equal(["a Unknown", "b Implausible"], InA().Opens("door-a").StaysIn("corridor", 2).StaysIn("b", 20).Moves);
    }

    [Fact]
    public void Two_doors_of_which_nobody_can_say_anything_do_not_explain_a_corridor_in_which_it_was_never_heard()
    {
        Assert.Equal(["a Unknown", "b Implausible"], InA("door-a", "door-b").StaysIn("b", 30).Moves);
    }

    [Fact]
    public void A_door_that_was_open_long_before_the_wristband_was_last_surely_in_its_room_explains_nothing()
    {
        Assert.Equal(["a Unknown", "corridor Implausible"], InA().Opens("door-a").StaysIn("a", 15).StaysIn("corridor", 30).Moves);
    }

    [Fact]
    public void A_door_that_stands_open_explains_every_move_through_it()
    {
        Assert.Equal(["a Unknown", "corridor Passage"], InA().Door("door-a", DoorPhysical.Open).StaysIn("a", 60).StaysIn("corridor", 20).Moves);
    }

    [Fact]
    public void A_door_that_opens_and_opens_moves_nobody()
    {
        var story = InA();
        for (var time = 0; time < 60; time++)
        {
            story.Opens("door-a").StaysIn("a", 1, others: 1.1);
        }

        Assert.Equal(["a Unknown"], story.Moves);
    }

    [Fact]
    public void A_card_opens_a_door_that_nobody_watches_and_not_one_whose_contact_says_it_stayed_shut()
    {
        Assert.Equal(["a Unknown", "corridor Passage"], InA("door-a").Granted("door-a").StaysIn("corridor", 20).Moves);
        Assert.Equal(["a Unknown", "corridor Implausible"], InA().Granted("door-a").StaysIn("corridor", 30).Moves);
    }

    [Fact]
    public void A_contact_that_fell_silent_neither_explains_nor_contradicts()
    {
        Assert.Equal(["a Unknown", "corridor Plain"], InA().ContactDies("door-a").StaysIn("a", 60).StaysIn("corridor", 20).Moves);
    }

    [Fact]
    public void An_opening_without_a_leaf_neither_explains_nor_contradicts()
    {
        var story = new LocatedStory(null, [new LocatorDoor("opening 0", "a", "far")], ["opening 0"]).StaysIn("a", 20).StaysIn("far", 20);
        Assert.Equal(["a Unknown", "far Plain"], story.Moves);
    }

    [Fact]
    public void A_wristband_that_nobody_heard_on_its_way_is_flagged_only_when_no_door_of_its_room_opened()
    {
        Assert.Equal(["a Unknown", "far Plain"], InA().Vanishes(30).Opens("door-a").Vanishes(30).StaysIn("far", 30).Moves);
        Assert.Equal(["a Unknown", "far Implausible"], InA().Vanishes(60).StaysIn("far", 30).Moves);
    }

    [Fact]
    public void The_first_guess_may_be_corrected_without_a_flag()
    {
        Assert.Equal(["a Unknown", "far Unknown"], new LocatedStory(null).StaysIn("a", 3).StaysIn("far", 20).Moves);
    }
}
