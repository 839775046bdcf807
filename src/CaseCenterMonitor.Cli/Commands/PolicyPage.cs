using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Writes policies for people to read, one line for each value.</summary>
internal sealed class PolicyPage(bool zh, TextWriter output)
{
    private const int KeyWidth = 40;
    private const int ValueWidth = 14;

    public void Write(PolicyPack pack)
    {
        output.WriteLine($"{pack.Key}  {In(pack.Name)}{(pack.InForce is { } date ? $"  (in force since {date:uuuu-MM-dd})" : "")}");
        output.WriteLine(In(pack.Note));
        Ranks(pack.Ranks);
        Heading("values", pack.Values.Count);
        foreach (var value in pack.Values)
        {
            Value(value, "");
        }

        Duties(pack.Duties);
        Clocks(pack.Clocks);
        Regimes(pack.Regimes);
    }

    public void Write(string centre, PolicySet policies)
    {
        output.WriteLine($"{centre}: {string.Join(" < ", policies.Layers.Select(layer => layer.Key))} < overrides");
        Ranks(policies.Ranks);
        Heading("values", policies.Keys.Count);
        foreach (var value in policies.Values)
        {
            Value(value.Value, $"  [{value.Pack}{(value.From is { } from ? $": {from}" : "")}]");
            if (value.OverriddenBy is not null)
            {
                output.WriteLine($"{"",KeyWidth} overridden by {value.OverriddenBy}: {value.OverriddenWhy}");
            }
        }

        Duties([.. policies.Duties.Select(duty => duty.Duty)]);
        Clocks(policies.Clocks);
        Regimes(policies.Regimes);
    }

    private void Ranks(IReadOnlyList<ApproverRank> ranks)
    {
        if (ranks.Count > 0)
        {
            output.WriteLine($"ranks, lowest first: {string.Join(" < ", ranks.Select(rank => zh ? rank.NameZh : rank.NameEn))}");
        }
    }

    private void Value(PackValue value, string where)
    {
        var bound = value.Bound switch
        {
            Bound.None => "",
            Bound.Most => "≤ ",
            Bound.Least => "≥ ",
            Bound.Fixed => "= ",
            _ => throw new InvalidOperationException($"No sign for the bound {value.Bound}."),
        };
        output.WriteLine($"{value.Key,-KeyWidth} {bound + AmountText.Format(value.Amount),-ValueWidth} {Source(value.Citation)}{where}");
        if (value.Note is { } note)
        {
            output.WriteLine($"{"",KeyWidth} {In(note)}");
        }
    }

    private void Duties(IReadOnlyList<PackDuty> duties)
    {
        Heading("duties", duties.Count);
        foreach (var duty in duties)
        {
            output.WriteLine($"{duty.Key,-KeyWidth} {In(duty.Text)}");
            output.WriteLine($"{"",KeyWidth} {Source(duty.Citation)}");
        }
    }

    private void Clocks(IReadOnlyList<PackClock> clocks)
    {
        Heading("clocks", clocks.Count);
        foreach (var (clock, isGround) in clocks)
        {
            output.WriteLine($"{clock.Key,-KeyWidth} {(zh ? clock.NameZh : clock.NameEn)}{(isGround ? "  (legal ground)" : "")}");
            output.WriteLine($"{"",KeyWidth} {Events(clock.Starts)} → {Events(clock.Stops)}{(clock.ExcludesSobering ? "; restraint until sober is not counted" : "")}");
            output.WriteLine($"{"",KeyWidth} {string.Join(" → ", clock.Extensions.Select(Step).Prepend(clock.LimitKey ?? "no limit"))}");
            if (clock.Vulnerable is { } shorter)
            {
                output.WriteLine($"{"",KeyWidth} {shorter.LimitKey} for {string.Join(", ", PackMarks.Words(shorter.Groups))}");
            }

            if (clock.Repeat is { } repeat)
            {
                output.WriteLine($"{"",KeyWidth} then {repeat.LimitKey} from each review");
            }
        }
    }

    private void Regimes(IReadOnlyList<PackRegime> regimes)
    {
        Heading("observation regimes", regimes.Count);
        foreach (var regime in regimes)
        {
            var least = regime.MinInterval is { } share ? $", not closer than {AmountText.Format(share)}" : "";
            var varied = regime.Variation is { } cv ? $", varied by {AmountText.Format(Amount.Of(AmountKind.Share, cv))}" : "";
            var how = $"{(regime.Rousing ? ", rousing" : "")}{(regime.ConstantView ? ", constant view" : "")}{(regime.CloseProximity ? ", within reach" : "")}";
            output.WriteLine($"{regime.Key,-KeyWidth} {regime.Interval}{least}{varied}{how}; {Source(regime.Citation)}");
        }
    }

    private void Heading(string what, int count)
    {
        if (count > 0)
        {
            output.WriteLine();
            output.WriteLine($"{what}: {count}");
        }
    }

    private string Step(Extension extension) => $"{extension.Key} ({(zh ? extension.NameZh : extension.NameEn)}; {extension.Rank})";

    private static string Events(IEnumerable<CustodyEventKind> kinds) => string.Join(" or ", kinds.Select(kind => PackMarks.Word(kind)));

    private string Source(Citation citation) => $"{Letter(citation.Mark)} {In(citation.Text)}";

    private string In(LocalName text) => zh ? text.Zh : text.En;

    private static string Letter(Confidence mark) => mark switch
    {
        Confidence.Verbatim => "V",
        Confidence.Secondary => "S",
        Confidence.Unverified => "M",
        Confidence.Proposal => "P",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "No letter for this mark."),
    };
}
