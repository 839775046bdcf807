using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server;

/// <summary>A checked site file with its plan, and what follows from it: the centre with its limits, and what the engine goes by.</summary>
public sealed record InForce
{
    private InForce(SiteFile site, SiteText text, Settings settings)
    {
        Site = site;
        Text = text;
        Centre = CentreInForce.Of(site);
        EngineSettings = new EngineSettings(
            Duration.FromMilliseconds(Math.Clamp(settings.LatenessMilliseconds, 0, 2000)),
            Duration.FromSeconds(settings.EscalateCriticalSeconds),
            Duration.FromSeconds(settings.EscalateHighSeconds))
        {
            AttendCritical = Centre.Policies["INT-1.critical"].Value,
            AttendHigh = Centre.Policies["INT-1.high"].Value,
            ChatterHold = Duration.FromSeconds(Math.Max(0, settings.ChatterHoldSeconds)),
        };
    }

    public SiteFile Site { get; }

    public SiteText Text { get; }

    public string PlanGeoJson => Text.Plan!;

    public Centre Centre { get; }

    public EngineSettings EngineSettings { get; }

    /// <exception cref="SettingsException">It is wrong; the message is the list of what to mend.</exception>
    internal static InForce Of(SiteText text, Settings settings)
    {
        var reading = SiteFileReader.Read(text.Text, text.Name, text.Plan, PackLaw.Instance);
        return reading.Site is { } site ? new InForce(site, text, settings) : throw new SettingsException(string.Join(Environment.NewLine, reading.Problems));
    }
}
