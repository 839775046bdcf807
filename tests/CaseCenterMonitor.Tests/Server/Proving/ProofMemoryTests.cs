using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Server.Proving;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Proving;

/// <summary>What was signed outlives the process, never goes back, and belongs to one name.</summary>
public sealed class ProofMemoryTests : IDisposable
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 27, 12, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-proof-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_signed_is_there_after_a_restart_and_never_goes_back()
    {
        using (var memory = Open())
        {
            Assert.Null(memory.Signed);
            memory.Sign(Head(10));
            memory.Sign(Head(12));
            Assert.Throws<InvalidOperationException>(() => memory.Sign(Head(12)));
            Assert.Throws<InvalidOperationException>(() => memory.Sign(Head(11)));
            memory.Stop(400);
        }

        using var again = Open(Begin + Duration.FromDays(1));
        Assert.Equal((12, 400, Begin), (again.Signed!.Size, again.StoppedAt, again.BegunAt));
        using var other = Open(origin: "another.example/log");
        Assert.Null(other.Signed);
        Assert.Null(other.StoppedAt);
    }

    [Fact]
    public void Of_confirmed_checkpoints_the_newest_is_kept_and_of_each_hour_the_last()
    {
        using var memory = Open();
        for (var minute = 0; minute < 180; minute += 10)
        {
            memory.Confirm(Head(100 + minute, Begin + Duration.FromMinutes(minute)));
        }

        Assert.Equal(270, memory.Cosigned!.Size);
        Assert.Equal([150, 210, 270], new[] { 1, 151, 211 }.Select(entry => memory.FirstOver(entry)!.Size));
        Assert.Null(memory.FirstOver(271));
    }

    [Fact]
    public void Of_each_witness_it_is_known_what_it_saw_last()
    {
        using var memory = Open();
        Assert.Null(memory.Seen("ombudsman"));
        memory.Heard("ombudsman", 10, Begin);
        memory.Heard("ombudsman", 20, Begin + Duration.FromMinutes(1));
        Assert.Equal((20, Begin + Duration.FromMinutes(1)), memory.Seen("ombudsman"));
    }

    private ProofMemory Open(Instant? now = null, string origin = "custody.example/small") =>
        ProofMemory.Open(Path.Join(_folder.FullName, ProofMemory.FileName), origin, now ?? Begin);

    private static SignedHead Head(long size, Instant? at = null) => new(size, TreeHash.Leaf([(byte)size]), [1, 2, 3], at ?? Begin);
}
