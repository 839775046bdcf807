using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Tests.Proof.Notes;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Disclosures;

public sealed class DisclosureCheckTests
{
    private static readonly Disclosure SameName = Disclosure.Of("c2FsdC10aHJlZQ", "note", "\"awake\""u8);
    private static readonly Disclosure ClearName = Disclosure.Of("c2FsdC1mb3Vy", "kind", "\"Released\""u8);
    private static readonly Leaf Leaf = Leaf.TryParse(Entries.Leaf(7, Some.Noon, [Entries.Name, Entries.Note, SameName, ClearName])).Value!;

    [Fact]
    public void Some_all_or_none_of_the_fields_can_be_shown()
    {
        Assert.Empty(Check().Value!);
        Assert.Equal([Entries.Note], Check(Entries.Note.Text).Value!);
        Assert.Equal([Entries.Note, Entries.Name], Check(Entries.Note.Text, Entries.Name.Text).Value!);
    }

    [Fact]
    public void A_value_that_was_not_committed_to_refuses_everything() =>
        Assert.NotNull(Check(Entries.Name.Text, Disclosure.Of("c2FsdC10d28", "note", "\"awake, breathing\""u8).Text).Problem);

    [Fact]
    public void The_same_value_in_another_spelling_was_not_committed_to() =>
        Assert.NotNull(Check(Disclosure.Of("c2FsdC10d28", "note", "\"asleep, breath\\u0069ng\""u8).Text).Problem);

    [Fact]
    public void A_disclosure_twice_refuses_everything() => Assert.NotNull(Check(Entries.Note.Text, Entries.Note.Text).Problem);

    [Fact]
    public void Two_values_of_one_name_refuse_everything()
    {
        Assert.NotNull(Check(SameName.Text).Value);
        Assert.NotNull(Check(Entries.Note.Text, SameName.Text).Problem);
    }

    [Fact]
    public void A_value_under_a_name_that_stands_in_clear_refuses_everything() => Assert.NotNull(Check(ClearName.Text).Problem);

    [Fact]
    public void What_is_no_disclosure_refuses_everything() => Assert.NotNull(Check(Entries.Note.Text, "WyJhIl0").Problem);

    private static CaseCenterMonitor.Proof.Parsed<IReadOnlyList<Disclosure>> Check(params string[] disclosures) => DisclosureCheck.Against(Leaf, disclosures);
}
