using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-1: the camera of a room with somebody in it has fallen silent. The count it gave last is no longer worth anything.</summary>
public sealed class CameraSilent : IRule
{
    public AlarmDefinition Alarm { get; } = new("COV-1", nameof(CameraSilent), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Device;

    public Verdict Judge(Situation situation, Subject subject)
    {
        var id = subject.Device;
        var device = situation.Centre.Devices[id];
        if (device is not { Kind: DeviceKind.Camera, Zone: { } zone } || !situation.DetaineesIn(zone).Any())
        {
            return Verdict.Fine;
        }

        if (situation.Links.IsCutOff(id))
        {
            return Verdict.Unknown("COV-8");
        }

        var life = situation.Links[id];
        return life.Health switch
        {
            HealthState.Online or HealthState.Degraded or HealthState.Late => Verdict.Fine,
            HealthState.Unknown => Verdict.Unknown("COV-8"),
            HealthState.Lost => Verdict.When(life.Since!.Value, Explain, SilentDevice.Rung(situation, "COV-1.silent")),
            _ => throw new InvalidOperationException($"No verdict for health {life.Health}."),
        };
    }

    private static Condition Explain(Situation situation, Subject subject, Condition bare) =>
        SilentDevice.Explain(situation, situation.Links[subject.Device], "COV-1.silent", bare);
}
