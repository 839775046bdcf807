using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>A journal file whose pages are not what was written: whoever opens or reads it is told which file it is and what to do, and not a number of SQLite.</summary>
public sealed class DamagedJournalTests : IDisposable
{
    private const int PageBytes = 4096;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-damaged-");

    private string File => Path.Join(_folder.FullName, "journal.db");

    private JournalAddress Journal => JournalAddress.OfFile(File);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_whose_first_page_is_not_that_of_a_database()
    {
        Write();
        Spoil(from: 0, to: 1, 0xA5);
        Names(Assert.Throws<JournalDamagedException>(() => Journal.Open()));
        Names(Assert.Throws<JournalDamagedException>(() => Journal.OpenToRead()));
    }

    [Fact]
    public void A_file_whose_later_pages_are_zeros()
    {
        Write();
        Spoil(from: 1, to: Pages, 0);
        Names(Assert.Throws<JournalDamagedException>(() => Journal.Open()));
    }

    [Fact]
    public void A_file_that_ends_too_early()
    {
        Write();
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.SetLength(file.Length / 2 / PageBytes * PageBytes);
        }

        Names(Assert.Throws<JournalDamagedException>(() =>
        {
            using var journal = Journal.OpenToRead();
            return journal.Read().Count();
        }));
    }

    private long Pages => new FileInfo(File).Length / PageBytes;

    private void Write()
    {
        using var journal = Journal.Open();
        journal.Append(0, SmallCentre.Midnight, [.. Enumerable.Repeat(Ticks.At("10:00:00"), 2_000)]);
    }

    private void Spoil(long from, long to, byte with)
    {
        using var file = System.IO.File.OpenWrite(File);
        file.Position = from * PageBytes;
        file.Write([.. Enumerable.Repeat(with, (int)((to - from) * PageBytes))]);
    }

    private void Names(JournalDamagedException damaged)
    {
        Assert.Contains(File, damaged.Message, StringComparison.Ordinal);
        Assert.Contains("ccm restore", damaged.Message, StringComparison.Ordinal);
    }
}
