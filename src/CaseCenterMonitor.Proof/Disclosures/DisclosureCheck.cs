namespace CaseCenterMonitor.Proof.Disclosures;

/// <summary>Whether disclosures belong to an entry.</summary>
public static class DisclosureCheck
{
    /// <returns>
    /// The disclosures in the order given. One that does not fit refuses all of them, and whatever they came with: who slips one wrong value in among right
    /// ones has slipped in more.
    /// </returns>
    public static Parsed<IReadOnlyList<Disclosure>> Against(Leaf leaf, IReadOnlyList<string> disclosures)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(disclosures);
        var read = new List<Disclosure>();
        var digests = leaf.Digests.ToHashSet();
        var names = new HashSet<string>(leaf.ClearNames, StringComparer.Ordinal);
        foreach (var text in disclosures)
        {
            var parsed = Disclosure.TryParse(text);
            if (parsed.Value is not { } disclosure)
            {
                return Parsed<IReadOnlyList<Disclosure>>.Refused(parsed.Problem!);
            }

            // Taken out once found: the same disclosure a second time belongs to no digest that is left.
            if (!digests.Remove(disclosure.Digest))
            {
                return Parsed<IReadOnlyList<Disclosure>>.Refused("A disclosure belongs to no digest of the entry, or is there twice.");
            }

            if (!names.Add(disclosure.Name))
            {
                return Parsed<IReadOnlyList<Disclosure>>.Refused("A disclosure has a name that stands in clear, or that another disclosure has.");
            }

            read.Add(disclosure);
        }

        return Parsed<IReadOnlyList<Disclosure>>.Of(read);
    }
}
