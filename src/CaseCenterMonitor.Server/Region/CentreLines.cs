namespace CaseCenterMonitor.Server.Region;

/// <summary>The way to each centre of the region, by its id.</summary>
internal sealed class CentreLines(Settings settings)
{
    private readonly Dictionary<string, CentreLine> _lines =
        settings.Region.Centres.ToDictionary(centre => centre.Key, centre => new CentreLine(centre.Value, settings.Region.ContactMax), StringComparer.Ordinal);

    public IEnumerable<(string Centre, CentreLine Line)> All => _lines.Select(line => (line.Key, line.Value));

    public CentreLine? Find(string centre) => _lines.GetValueOrDefault(centre);
}
