namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>
/// The topics on which this gateway has left retained messages, one a line beside the outbox: so that a run that is told to export no more, or less, or under
/// another prefix, can take away what an earlier one left behind.
/// </summary>
public sealed class ExportMemory(string folder, string gateway)
{
    private readonly string _file = Path.Join(folder, $"{gateway}.home-assistant");

    public IReadOnlyList<string> Read() => File.Exists(_file) ? [.. File.ReadAllLines(_file).Where(line => line.Length > 0)] : [];

    public void Write(IReadOnlyCollection<string> topics)
    {
        if (topics.Count == 0)
        {
            File.Delete(_file);
            return;
        }

        // Written beside and then renamed: a loss of power leaves the old list or the new one.
        File.WriteAllLines($"{_file}.new", topics);
        File.Move($"{_file}.new", _file, overwrite: true);
    }
}
