using CaseCenterMonitor.Journal;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>A folder with a journal file, gone after the test.</summary>
internal sealed class RecordFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-record-");

    public string Name => _folder.FullName;

    public string File => Path.Combine(Name, "journal.db");

    public JournalAddress Journal => JournalAddress.OfFile(File);

    public void Dispose() => _folder.Delete(recursive: true);
}
