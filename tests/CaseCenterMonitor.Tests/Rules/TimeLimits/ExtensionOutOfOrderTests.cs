using CaseCenterMonitor.Core;
using CaseCenterMonitor.Tests.Core.Alarms;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.TimeLimits;

/// <summary>Faults of an extension that are refused when it is entered, in a journal that has it all the same.</summary>
public sealed class ExtensionOutOfOrderTests
{
    private const string Held = "08:00:00 CR-1 booked in arrived 08:00:00 general on inquiry.max\n";

    [Theory]
    [InlineData("20:30:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=late approverRank=county-duty-head", "extension-after-expiry")]
    [InlineData("10:00:00 CR-1 extension-approved extension=inquiry.ext1 approvedBy=7 reason=rank approverRank=station-head", "extension-rank-too-low")]
    [InlineData("10:00:00 CR-1 extension-approved extension=inquiry.ext2 approvedBy=7 reason=jump approverRank=county-head-in-charge", "extension-out-of-order")]
    public void Is_named_by_its_fault(string approval, string fault)
    {
        var alarm = AlarmCommandTests.Play(Held + approval).Alarm(new AlarmKey("DET-3", Subject.Of(new RecordId("CR-1"))));
        Assert.Equal(fault, Assert.Single(alarm!.Condition.Facts).Kind);
    }
}
