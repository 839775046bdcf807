using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// One defined way of watching over somebody: how often an officer must look, and how. A person has exactly one; free mixtures such as
/// "every 30 minutes and by camera" are refused, because nobody then knows which of them applies.
/// </summary>
/// <param name="Key">What a plan calls it: a level (general) or a condition (intoxicated, restraint, suicideRisk).</param>
/// <param name="MaxInterval">The longest time between two looks; itself still allowed.</param>
/// <param name="MinInterval">Looks closer together than this count as one: bunched looks leave a gap elsewhere. Zero when nothing is required.</param>
/// <param name="RequiredVariation">Least coefficient of variation of the last intervals, such as 0.10; null when regular intervals are allowed.</param>
/// <param name="Rousing">Each look wakes the person and writes down how they answer.</param>
/// <param name="ConstantView">Somebody looks at the person all the time, also by camera; the looks in person are due besides.</param>
/// <param name="CloseProximity">An officer stays within reach.</param>
/// <param name="Limit">The limit behind <paramref name="MaxInterval"/>, with its source.</param>
public sealed record ObservationRegime(
    string Key, ObservationLevel Level, Duration MaxInterval, Duration MinInterval, double? RequiredVariation, bool Rousing, bool ConstantView,
    bool CloseProximity, Limit Limit);
