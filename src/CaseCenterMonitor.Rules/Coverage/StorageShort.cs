using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-11: the recorder will overwrite what must still be kept.</summary>
public sealed class StorageShort(Centre centre) : Rule<Suite>(
    centre, new("COV-11", nameof(StorageShort), AlarmPriority.Medium), Reads.Upkeep)
{
    private readonly Limit _margin = centre.Policies["COV-11.forecast"];
    private readonly Rung[] _atOnce = Ladders.AtOnce(AlarmPriority.Medium);

    public override Verdict Judge(Situation situation, Suite row) =>
        row.Storage is { } storage && storage.Holds < storage.Required + _margin.Value ? Verdict.When(storage.At, _atOnce) : Verdict.Fine;

    public override Condition Explain(Situation situation, Suite row, Condition bare) => bare.About(
        _margin, Fact.Of("storage-holds", ("holds", Text(row.Storage!.Holds)), ("required", Text(row.Storage.Required))).By(row.Storage.Entry));
}
