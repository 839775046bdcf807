using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>Either a checked pack or everything that is wrong with its file, in the order of the file.</summary>
public sealed record PackReading(PolicyPack? Pack, IReadOnlyList<SiteProblem> Problems);

/// <summary>Reads a policy pack and finds everything that is wrong with it: text in, a pack or problems out.</summary>
public sealed class PackReader
{
    private readonly Entry _file;
    private readonly ProblemList _problems;
    private readonly PackKind _kind;
    private readonly PolicySet _below;
    private readonly YamlMapping? _defaults;

    private PackReader(YamlMapping root, Func<PackKind, string?, PolicySet?> below, ProblemList problems)
    {
        _problems = problems;
        _file = new Entry(root, "a policy pack", PackSections.FileKeys, problems);
        _kind = PackWords.One(_file, "kind", PackWords.Kinds);
        _below = below(_kind, Over()) ?? below(PackKind.Pack, null) ?? PolicySet.Empty;
        _defaults = Defaults();
    }

    /// <summary>It does not throw on any text.</summary>
    /// <param name="fileName">What problems call the file; nothing is read from it.</param>
    /// <param name="below">What a pack of a kind stands on, and over which pack an overlay lies; null when there is no such pack.</param>
    public static PackReading Read(string yaml, string fileName, Func<PackKind, string?, PolicySet?> below)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(below);
        var problems = new ProblemList(fileName);
        var node = YamlText.Read(yaml, FileKind.PolicyPack, problems);
        if (node is not YamlMapping root)
        {
            if (node is not null)
            {
                problems.Add(node.At, $"this is {node.Kind}; a policy pack is a group of keys: {string.Join(", ", PackSections.FileKeys)}");
            }

            return new PackReading(null, problems.InOrder());
        }

        var reader = new PackReader(root, below, problems);
        reader.CheckOver(below);
        var pack = reader.Pack();
        return new PackReading(problems.Any ? null : pack, problems.InOrder());
    }

    private PolicyPack Pack()
    {
        var values = new ValueReader(_kind, _below.PackValues, _problems);
        IReadOnlyList<PackValue> read = [.. Part(PackSections.Values).Entries().Select(values.Value)];
        IReadOnlyList<ApproverRank> ranks = [.. Part(PackSections.Ranks).Entries().Select(values.Rank)];
        var clockPart = Part(PackSections.Clocks);
        var clocks = new ClockReader(values, ranks.Count > 0 ? ranks : _below.Ranks, [.. _below.Grounds, .. clockPart.Words("key")], _problems);
        var regimes = new RegimeReader(values, _problems);
        return new PolicyPack
        {
            Key = _file.Text("pack", SiteText.IdProblem) ?? "",
            Kind = _kind,
            Name = _file.Name("name"),
            Note = _file.Both("note", "a note", "what it is and what it is not, in both languages", PackWords.ProseLengthMax),
            InForce = InForce(),
            Over = Over(),
            Ranks = ranks,
            Values = read,
            Duties = [.. Part(PackSections.Duties).Entries().Select(values.Duty)],
            Clocks = [.. clockPart.Entries().Select(clocks.Clock)],
            Regimes = [.. Part(PackSections.Regimes).Entries().Select(regimes.Regime)],
        };
    }

    private Section Part(SectionWords words) => new(_file, words, _defaults);

    private string? Over() => _file.Has("over") && _file.Node("over") is YamlScalar { Value.Length: > 0 } over ? over.Value : null;

    private void CheckOver(Func<PackKind, string?, PolicySet?> below)
    {
        if (_kind == PackKind.Overlay && Over() is null)
        {
            _file.Report("kind", "an overlay needs the key 'over': the pack it lies over");
        }
        else if (_kind != PackKind.Overlay && _file.Has("over"))
        {
            _file.Report("over", "only an overlay lies over another pack; write kind: overlay, or leave out 'over'");
        }
        else if (_kind == PackKind.Overlay && below(_kind, Over()) is null)
        {
            var known = PackLibrary.Of(PackKind.Pack).Select(pack => pack.Key).ToList();
            _file.Report("over", Entry.ReferenceProblem(Over()!, "pack", known) ?? $"'{Over()}' cannot be read");
        }
    }

    private LocalDate? InForce()
    {
        if (!_file.Has("inForce"))
        {
            return null;
        }

        return _file.Text("inForce", date => LocalDatePattern.Iso.Parse(date).Success ? null : $"inForce '{SiteText.Shown(date)}' is not a date; write one such as 2026-01-01")
            is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
    }

    // A law that said "source: as above" for everything would say nothing: only our own proposals may share one.
    private YamlMapping? Defaults()
    {
        if (!_file.Has("defaults") || _file.Mapping("defaults", "a group such as { values: { mark: proposal } }") is not { } defaults)
        {
            return null;
        }

        if (_kind != PackKind.Defaults)
        {
            _file.Report("defaults", "every value of a law carries its own mark and source; 'defaults' are for the file of rule defaults");
        }

        var file = new Entry(defaults, "defaults", [.. PackSections.WithDefaults.Select(section => section.Key)], _problems);
        foreach (var section in PackSections.WithDefaults.Where(section => file.Has(section.Key)))
        {
            if (file.Mapping(section.Key, "a group of keys") is { } mapping)
            {
                Entry.ReportUnknownAndRepeated(mapping, $"defaults of {section.Key}", section.DefaultKeys, _problems);
            }
        }

        return defaults;
    }
}
