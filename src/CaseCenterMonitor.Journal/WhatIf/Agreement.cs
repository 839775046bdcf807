using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>Holds what this build judges against what the journal says was judged, up to the first difference. Reasons are not compared.</summary>
public sealed class Agreement
{
    /// <summary>A journal that is this many steps behind does not hold what this build judges.</summary>
    private const int BehindMax = 20_000;

    private readonly Queue<(long After, AlarmTransition Step)> _judged = new();
    private long _compared;

    /// <summary>One sentence; null while nothing differs.</summary>
    public string? Difference { get; private set; }

    public void Judged(long after, AlarmTransition step)
    {
        if (Difference is null)
        {
            _judged.Enqueue((after, step));
            if (_judged.Count > BehindMax)
            {
                Differs(_judged.Peek().After, $"the journal does not have {Of(_judged.Peek().Step)}");
            }
        }
    }

    public void Journaled(long sequence, JournaledStep step)
    {
        if (Difference is not null)
        {
            return;
        }

        if (!_judged.TryDequeue(out var judged))
        {
            Differs(sequence, $"the journal has {step.Key} {step.From} -> {step.To} at {step.At}, and this build does not");
        }
        else if (step != JournaledStep.Of(judged.Step))
        {
            Differs(sequence, $"the journal has {step.Key} {step.From} -> {step.To} at {step.At}, and this build {Of(judged.Step)}");
        }
        else
        {
            _compared++;
        }
    }

    /// <param name="last">The last arrival: what follows from it may not be written down yet.</param>
    public void End(long last)
    {
        if (Difference is null && _judged.TryPeek(out var missing) && missing.After < last)
        {
            Differs(missing.After, $"the journal does not have {Of(missing.Step)}");
        }
    }

    private static string Of(AlarmTransition step) => $"{step.Key} {step.From} -> {step.To} at {step.At}";

    private void Differs(long entry, string how)
    {
        Difference = $"after {_compared} equal steps, at entry {entry}, {how}";
        _judged.Clear();
    }
}
