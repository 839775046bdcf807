using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Witnessing;

public sealed class WitnessRequestTests
{
    private const string Hash = "gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=";
    private const string Note = $"log\n5\n{Hash}\n\n— log AQIDBAU=\n";

    [Fact]
    public void Is_read_as_it_is_written()
    {
        var body = Some.Bytes($"old 3\n{Hash}\n{Hash}\n\n{Note}");
        var request = WitnessRequest.TryParse(body).Value!;
        Assert.Equal((3UL, 2, "log", 5UL), (request.Old, request.Proof.Count, request.Checkpoint.Origin, request.Checkpoint.Size));
        Assert.Equal(FiveEntries.Roots[5], request.Proof[0]);
        Assert.Equal(body, request.Write());
        Assert.Equal(body, WitnessRequest.Of(3, request.Proof, Some.Bytes(Note)).Write());
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData($"old\n\n{Note}", "no size")]
    [InlineData($"old 007\n\n{Note}", "a leading zero")]
    [InlineData($"old +7\n\n{Note}", "a sign")]
    [InlineData($"old -7\n\n{Note}", "a negative number")]
    [InlineData($"old  7\n\n{Note}", "two spaces")]
    [InlineData($"old 7 \n\n{Note}", "a space behind")]
    [InlineData($"old 18446744073709551616\n\n{Note}", "2^64")]
    [InlineData($"Old 7\n\n{Note}", "a capital")]
    [InlineData($"old 7\r\n\r\n{Note}", "line ends of another system")]
    [InlineData($"old 7\n{Note}", "no empty line")]
    [InlineData($"old 7\n{Hash} \n\n{Note}", "a space behind a hash")]
    [InlineData("old 7\n\nlog\n5\nAAAA\n\n— log AQIDBAU=\n", "a root of three bytes")]
    [InlineData($"old 7\n\nlog\n5\n{Hash}\n", "no signature")]
    [InlineData($"old 7\n\nlog\n5\n{Hash}\n\n— log AQIDBAU=", "the last line is not ended")]
    [InlineData("old 7\n\n", "no checkpoint")]
    public void Anything_else_is_a_bad_request(string body, string why) => Assert.True(WitnessRequest.TryParse(Some.Bytes(body)) is { Value: null, Problem: not null }, why);

    [Fact]
    public void Sixty_three_hashes_are_read_and_one_more_is_not()
    {
        string Body(int hashes) => "old 7\n" + string.Concat(Enumerable.Repeat(Hash + "\n", hashes)) + "\n" + Note;
        Assert.Equal(63, WitnessRequest.TryParse(Some.Bytes(Body(63))).Value!.Proof.Count);
        Assert.Null(WitnessRequest.TryParse(Some.Bytes(Body(64))).Value);
    }

    [Fact]
    public void Sixteen_KiB_are_read_and_one_byte_more_is_not()
    {
        byte[] Body(int length)
        {
            var rest = length - Some.Bytes($"old 7\n\nlog\n5\n{Hash}\n\n\n— log AQIDBAU=\n").Length;
            return Some.Bytes($"old 7\n\nlog\n5\n{Hash}\n{new string('x', rest)}\n\n— log AQIDBAU=\n");
        }

        Assert.Equal(WitnessRequest.BytesMax, Body(WitnessRequest.BytesMax).Length);
        Assert.NotNull(WitnessRequest.TryParse(Body(WitnessRequest.BytesMax)).Value);
        Assert.Null(WitnessRequest.TryParse(Body(WitnessRequest.BytesMax + 1)).Value);
        Assert.Throws<ArgumentException>(() => WitnessRequest.Of(7, [], "no note"u8));
    }
}
