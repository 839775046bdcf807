using CaseCenterMonitor.Gateway.Outbox;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Outbox;

public sealed class OutboxLockTests : IDisposable
{
    private readonly TemporaryOutbox _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_second_on_one_outbox_is_refused_and_told_why_and_has_it_when_the_first_is_gone()
    {
        using (OutboxLock.Take(_files.Path))
        {
            var refused = Assert.Throws<OutboxTakenException>(() => OutboxLock.Take(_files.Path));
            Assert.Contains("--gateway", refused.Message, StringComparison.Ordinal);
        }

        OutboxLock.Take(_files.Path).Dispose();
    }
}
