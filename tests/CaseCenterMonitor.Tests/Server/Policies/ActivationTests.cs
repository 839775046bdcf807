using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Policies;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Policies;

/// <summary>What two people decide is written down, judged by from that moment on, and the same after a restart.</summary>
public sealed class ActivationTests
{
    [Fact]
    public async Task A_shorter_interval_makes_a_look_late_from_the_moment_it_is_in_force_and_not_before()
    {
        await using var house = new ChangingHouse();
        house.Say("10:00:00 CR-1 booked in arrived 10:00:00 general");
        var draft = house.Sent("WCK-2.general", "45 min");
        house.Say("10:50:00 time passes");
        Assert.Empty(house.Ringing("WCK-2"));
        house.At("10:50:30");
        var outcome = await house.Approve(draft);
        Assert.Equal((ChangeRefusal.None, DraftState.Activated), (outcome.Refusal, outcome.Draft!.State));
        Assert.Equal(["CR-1 10:50:30"], house.Ringing("WCK-2"));
        Assert.DoesNotContain(house.Entries().Where(entry => entry.Kind == EntryKind.Transition && entry.Sequence > outcome.Draft.Entry), entry => entry.OccurredAt < entry.RecordedAt);
    }

    [Fact]
    public async Task A_longer_interval_lets_a_look_be_in_time_that_would_have_been_late()
    {
        await using var house = new ChangingHouse();
        house.Say("10:00:00 CR-1 booked in arrived 10:00:00 general");
        house.At("10:30:00");
        await house.Approve(house.Sent("WCK-2.general", "90 min"));
        house.Say("11:10:00 time passes");
        Assert.Empty(house.Ringing("WCK-2"));
        house.Say("11:31:00 time passes");
        Assert.Equal(["CR-1 11:30:00"], house.Ringing("WCK-2"));
    }

    [Fact]
    public async Task The_record_says_it_first_with_both_names_and_the_file_on_disk_says_it_too()
    {
        await using var house = new ChangingHouse();
        var draft = house.Sent("WCK-2.general", "45 min");
        var outcome = await house.Approve(draft);
        var entries = house.Entries();
        var site = entries.Single(entry => entry.Sequence == outcome.Draft!.Entry);
        Assert.Equal([EntryKind.Site, EntryKind.Started], entries.Where(entry => entry.Sequence >= site.Sequence).Take(2).Select(entry => entry.Kind));
        var change = JournalJson.Read<SiteBody>(site.Body.Span).Change!;
        Assert.Equal(("02", "05", draft.Id), (change.ProposedBy.Value, change.ApprovedBy.Value, change.Draft));
        Assert.Contains("key: WCK-2.general, value: 45 min, by: \"02\", why: \"Tried in the autumn\"", house.OnDisk, StringComparison.Ordinal);
        Assert.Equal(house.Premises.Text.Text, house.OnDisk);
        Assert.Equal(
            [AccessDeed.ChangeApproved, AccessDeed.ChangeSent, AccessDeed.ChangeProposed], house.Access.Read().Select(line => line.Deed));
    }

    [Fact]
    public async Task After_a_restart_it_is_what_it_was_to_the_byte_and_nothing_is_written_but_the_start()
    {
        await using var house = new ChangingHouse();
        house.Say("10:00:00 CR-1 booked in arrived 10:00:00 general");
        house.At("10:50:00");
        await house.Approve(house.Sent("WCK-2.general", "45 min"));
        house.Say("10:55:00 02 looks at CR-1 talks");
        var (alarms, written) = (house.Ringing("WCK-2").ToList(), house.Written().ToList());
        Assert.Equal(house.Folded(), house.State);
        await house.Restart();
        Assert.Equal(house.Folded(), house.State);
        Assert.Equal(alarms, house.Ringing("WCK-2"));
        Assert.Equal(written, house.Written().Take(written.Count));
        Assert.Equal([EntryKind.Started], house.Entries().Skip(written.Count).Select(entry => entry.Kind));
        Assert.Equal("45 min", CaseCenterMonitor.Rules.Policies.AmountText.Format(
            CaseCenterMonitor.Rules.Policies.PackLaw.InForce(house.Premises.Site).Find("WCK-2.general")!.Value.Amount));
    }

    [Fact]
    public async Task A_crash_before_the_file_is_written_or_an_old_copy_put_back_leaves_what_was_decided_in_force()
    {
        await using var house = new ChangingHouse();
        var original = house.OnDisk;
        await house.Approve(house.Sent("WCK-2.general", "45 min"));
        await house.Approve(house.Sent("PRS-1.room", "50 s"));
        house.OnDisk = original;
        await house.Restart();
        Assert.Contains(house.Premises.Site.Limits, limit => limit is { Key: "WCK-2.general", Value: "45 min" });
        Assert.Contains(house.Premises.Site.Limits, limit => limit is { Key: "PRS-1.room", Value: "50 s" });
        Assert.Equal(2, house.Entries().Count(entry => entry.Kind == EntryKind.Site && JournalJson.Read<SiteBody>(entry.Body.Span).Change is not null));
    }

    [Fact]
    public async Task What_was_put_in_force_when_the_server_failed_is_found_to_be_so_by_the_record()
    {
        await using var house = new ChangingHouse();
        var draft = house.Sent("WCK-2.general", "45 min");
        var activated = (await house.Approve(draft)).Draft!;

        // As if it had failed before it could note that.
        house.Changes.Replace(activated, draft);
        var found = house.Desk.Find(draft.Id)!;
        Assert.Equal((DraftState.Activated, activated.Entry, "05"), (found.State, found.Entry, found.Decision!.Who.By));
    }

    [Fact]
    public async Task Another_text_in_the_file_is_somebodys_change_of_the_file_and_is_taken_up_as_such()
    {
        await using var house = new ChangingHouse();
        await house.Approve(house.Sent("WCK-2.general", "45 min"));
        house.OnDisk = house.OnDisk.Replace("value: 45 min", "value: 50 min", StringComparison.Ordinal);
        var refused = await house.Approve(house.Sent("PRS-1.room", "50 s"));
        Assert.Equal(ChangeRefusal.FileChanged, refused.Refusal);
        await house.Restart();
        Assert.Contains(house.Premises.Site.Limits, limit => limit is { Key: "WCK-2.general", Value: "50 min" });
        Assert.Null(JournalJson.Read<SiteBody>(house.Entries().Last(entry => entry.Kind == EntryKind.Site).Body.Span).Change);
        Assert.Equal([null, "05", null], PastChanges.Read(house.Premises).Select(change => change.ApprovedBy));
    }

    [Fact]
    public async Task A_value_taken_away_lets_that_of_the_packs_hold_again()
    {
        await using var house = new ChangingHouse();
        await house.Approve(house.Sent("WCK-2.general", "45 min"));
        await house.Approve(house.Sent("WCK-2.general", null));
        Assert.DoesNotContain(house.Premises.Site.Limits, limit => limit.Key == "WCK-2.general");
        Assert.Contains("WCK-2.closeProximity", house.OnDisk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_happens_before_and_after_a_fold_of_the_record_gives_what_was_shown_live()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            await using var house = new ChangingHouse();
            var random = new Random(seed);
            var minute = 600;
            for (var person = 1; person <= 4; person++)
            {
                house.Say($"{Time(minute)} CR-{person} booked in arrived {Time(minute)} general");
                minute += random.Next(1, 9);
            }

            for (var turn = 0; turn < 12; turn++)
            {
                minute += random.Next(1, 25);
                if (random.Next(3) == 0)
                {
                    house.At(Time(minute));
                    await house.Approve(house.Sent("WCK-2.general", $"{random.Next(20, 90)} min"));
                }
                else if (random.Next(2) == 0)
                {
                    house.Say($"{Time(minute)} 02 looks at CR-{random.Next(1, 5)} talks");
                }
                else
                {
                    house.Say($"{Time(minute)} time passes");
                }
            }

            var alarms = house.Ringing("WCK-2").ToList();
            Assert.Equal(house.Folded(), house.State);
            await house.Restart();
            Assert.Equal(house.Folded(), house.State);
            Assert.Equal(alarms, house.Ringing("WCK-2"));
        }
    }

    private static string Time(int minute) => $"{minute / 60:00}:{minute % 60:00}:00";
}
