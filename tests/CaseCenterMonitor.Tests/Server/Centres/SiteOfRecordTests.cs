using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Journal.Stores;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Centres;

/// <summary>At the first start of all there is nothing that could go before the site file, in either store.</summary>
public sealed class SiteOfRecordTests
{
    [Fact]
    public void Without_a_journal_file_there_is_no_record() => IsNone(JournalAddress.OfFile(Path.Join(Path.GetTempPath(), "ccm-no-journal", "journal.db")));

    [Fact]
    public void Without_tables_in_PostgreSQL_there_is_none_either() => IsNone(new PostgresCentre().Address);

    private static void IsNone(JournalAddress journal) => Assert.Throws<FileNotFoundException>(() => SiteOfRecord.Read(journal, SiteOfRecord.StepsBackMax));
}
