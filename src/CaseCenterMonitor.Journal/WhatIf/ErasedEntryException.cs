namespace CaseCenterMonitor.Journal.WhatIf;

/// <summary>Something that would have to be judged is gone: what came after it cannot be judged as it was.</summary>
public sealed class ErasedEntryException(long sequence) : Exception(
    $"Entry {sequence}: its content was erased when its time was up, and what came after it cannot be judged without it. Only whole journals can be tried: take a backup of before the erasure, "
    + "as long as one may be kept.")
{
    public long Sequence { get; } = sequence;
}
