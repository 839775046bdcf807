using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>A journal with everything that a running server writes is judged twice, out of every store; one of which something was erased says where.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public void Looks_and_site_files_are_read_over_when_a_journal_is_judged_again()
    {
        Told().Dispose();
        var before = Judged();
        using (var centre = ToldDay.Open(Open()))
        {
            centre.NoteView(new ViewedBody(new OfficerNumber("19"), "records", new RecordId("CR-1"), "open=true"), ToldDay.End);
            centre.Reject(new RejectedBody("ccm/v1/x", "No such door.", 2, "{}", null), ToldDay.End);
            ToldDay.Tell(centre, "12:00:00 19 in Corridor");
        }

        var after = Judged();
        Assert.Null(after.Difference);
        Assert.Equal(before.Old.All.Select(one => one.Key), after.Old.All.Select(one => one.Key));
        using var store = OpenStore();
        Assert.Equal(store.LastSequence, after.Entries);
        Assert.Superset(new HashSet<EntryKind> { EntryKind.Site, EntryKind.Viewed, EntryKind.Rejected }, store.Read(1).Select(row => row.Kind).ToHashSet());
    }

    [Fact]
    public void The_first_entry_that_was_erased_is_named_with_what_can_be_done_when_a_journal_is_to_be_judged_again()
    {
        Told().Dispose();
        using (var centre = ToldDay.Open(Open()))
        {
            centre.Erase(new ErasedBody("an-order", null, [new(7, 8)]), [], ToldDay.End);
        }

        var erased = Assert.Throws<ErasedEntryException>(Judged);
        Assert.Equal(7, erased.Sequence);
        Assert.StartsWith("Entry 7: its content was erased", erased.Message, StringComparison.Ordinal);
        Assert.Contains("take a backup of before the erasure", erased.Message, StringComparison.Ordinal);
    }

    private Trial Judged() => Trial.Run(
        Place, new TrialSettings(started => started.Centre.ToCentre(policies => policies), started => started.Centre.ToCentre(policies => policies), RuleBook.For, Shifts.DefaultChanges), _ => { });
}
