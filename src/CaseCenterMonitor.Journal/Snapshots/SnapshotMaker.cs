using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>Who made a snapshot. It is read by exactly the same again and by nobody else: its layout is that of the classes of one build.</summary>
/// <param name="Build">Format, runtime and the identity of every assembly whose objects are in it. The same source gives the same.</param>
/// <param name="Judges">See <see cref="Json.StartedBody.Judges"/>.</param>
public sealed record SnapshotMaker(string Build, string Judges)
{
    /// <summary>Raised when the writer or a shape writes anything in another way.</summary>
    public const int Format = 1;

    /// <param name="others">Assemblies of what is kept besides the engine.</param>
    public static SnapshotMaker Of(string build, string judges, IReadOnlyList<Rule> rules, params ReadOnlySpan<Assembly> others)
    {
        Assembly[] kept = [typeof(Engine).Assembly, typeof(SnapshotMaker).Assembly, typeof(NodaTime.Instant).Assembly, .. rules.Select(rule => rule.GetType().Assembly), .. others];
        var modules = kept.Distinct().Select(assembly => $"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId:N}").Order(StringComparer.Ordinal);
        return new SnapshotMaker(
            string.Create(CultureInfo.InvariantCulture, $"{build}; format {Format}; {RuntimeInformation.FrameworkDescription}; {string.Join(", ", modules)}"), judges);
    }
}
