using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies.Reading;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Rules.Policies.Trying;

/// <summary>Either a change or everything that is wrong with its file, in the order of the file.</summary>
/// <param name="Remarks">What is worth knowing and no problem: a value that a law does not allow a centre to choose.</param>
public sealed record PolicyChangeReading(PolicyChange? Change, IReadOnlyList<SiteProblem> Problems, IReadOnlyList<string> Remarks);

/// <summary>
/// Reads a file of changed policies: a policy pack or an overlay as docs/policy-packs.md has them, or lines of <c>limits</c> as in a site file,
/// in which who and why may be left out. It does not throw on any text.
/// </summary>
public static class PolicyChangeReader
{
    private const int SecondsMax = 3653 * 24 * 60 * 60;
    private static readonly FileKind Kind = new("a file of changed policies", "some lines", "limits (or pack, kind and name for a whole policy pack)");
    private static readonly SectionWords Limits = new("limits", "a limit", ["key", "value", "seconds", "by", "why"], []);

    /// <param name="fileName">What problems call the file; nothing is read from it.</param>
    /// <param name="judged">What it is tried on.</param>
    public static PolicyChangeReading Read(string yaml, string fileName, JudgedPolicies judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var problems = new ProblemList(fileName);
        var node = YamlText.Read(yaml, Kind, problems);
        if (node is YamlMapping pack && pack["pack"] is not null)
        {
            return ReadPack(yaml, fileName, pack, judged);
        }

        if (node is not YamlMapping root)
        {
            if (node is not null)
            {
                problems.Add(node.At, $"this is {node.Kind}; a file of changed policies has the key 'limits', one line '- {{ key: PRS-1.room, value: 2 min }}' for each value, or is a policy pack");
            }

            return new PolicyChangeReading(null, problems.InOrder(), []);
        }

        var section = new Section(new Entry(root, "a file of changed policies", [Limits.Key], problems), Limits, null);
        var (once, remarks) = (new OnceOnly(problems), new List<string>());
        var changes = section.Entries().Select(entry => Change(entry, once, judged, remarks)).OfType<PolicyOverride>().ToList();
        if (section.IsThere && changes.Count == 0 && !problems.Any)
        {
            problems.Add(root.At, "'limits' has no lines: nothing would change; add one such as - { key: PRS-1.room, value: 2 min }");
        }

        return problems.Any ? new PolicyChangeReading(null, problems.InOrder(), []) : new PolicyChangeReading(new PolicyChange.Values(changes), [], remarks);
    }

    private static PolicyChangeReading ReadPack(string yaml, string fileName, YamlMapping root, JudgedPolicies judged)
    {
        var reading = PackReader.Read(yaml, fileName, PackLibrary.Below);
        if (reading.Pack is not { } pack)
        {
            return new PolicyChangeReading(null, reading.Problems, []);
        }

        return pack.Kind switch
        {
            PackKind.Pack => new PolicyChangeReading(new PolicyChange.OtherPack(pack), [], []),
            PackKind.Overlay when pack.Over == judged.Named.Pack => new PolicyChangeReading(new PolicyChange.OneMoreOverlay(pack), [], []),
            PackKind.Overlay => Refuse(
                "over", $"this overlay lies over '{pack.Over}', and the journal was judged under '{judged.Named.Pack}'; try an overlay over that one, or a whole pack"),
            PackKind.Defaults or PackKind.Comparison => Refuse(
                "kind", "this is in force nowhere by itself; try a file of kind pack or overlay, or lines of 'limits'"),
            _ => throw new InvalidOperationException($"Nothing is known of the kind {pack.Kind}."),
        };

        PolicyChangeReading Refuse(string key, string why)
        {
            var at = (root[key] ?? root).At;
            return new PolicyChangeReading(null, [new SiteProblem(fileName, at.Line, at.Column, why)], []);
        }
    }

    private static PolicyOverride? Change(Entry entry, OnceOnly once, JudgedPolicies judged, List<string> remarks)
    {
        var key = entry.Text("key", word => Entry.ReferenceProblem(word, "policy value", judged.InForce.Keys));
        once.Claim(key, entry.PlaceOf("key"), $"limit '{key}'");
        var (by, why) = (entry.OptionalText("by"), entry.OptionalText("why"));
        if (entry.Has("value") && entry.Has("seconds"))
        {
            entry.Report("value", "a limit has either seconds or a value such as 15 min; keep one of the two");
        }

        var amount = entry.Has("seconds") ? Amount.Of(AmountKind.Time, entry.Whole("seconds", 1, SecondsMax, "seconds")) : ValueReader.Amount(entry, "value");
        if (key is null || amount is null)
        {
            return null;
        }

        if (judged.InForce.Find(key)!.Value.Amount is var law && law.Kind != amount.Kind)
        {
            entry.Report(entry.Has("seconds") ? "seconds" : "value", $"'{key}' is {AmountText.Format(law)}; write value: {AmountText.Kind(law.Kind)}");
            return null;
        }

        if (PackLaw.Instance.ProblemOf(judged.Named, new SiteLimit(key, 0, "", "", AmountText.Format(amount))) is { } refused)
        {
            remarks.Add($"no centre could choose this: {refused}");
        }

        return new PolicyOverride(key, amount, by ?? "what-if", why ?? "");
    }
}
