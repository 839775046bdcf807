using CaseCenterMonitor.Proof.Disclosures;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Disclosures;

/// <summary>Many salts together are what each is by itself, and those are held to the system's HMAC.</summary>
public sealed class SaltBatchTests
{
    private static readonly Gen<(byte[] Secret, ulong Entry, string Name)> Asked =
        Gen.Select(Gen.Byte.Array[32, 64], Gen.ULong, Gen.String[Gen.Char['a', '\u00ff'], 1, 40]);

    [Fact]
    public void Salts_asked_for_together_are_those_asked_for_one_by_one() => Property.Holds(Asked.Array[0, 60], 100, 42, asked =>
    {
        var batch = new SaltBatch();
        foreach (var (secret, entry, name) in asked)
        {
            batch.Add(secret, entry, name);
        }

        var salts = new Salt[asked.Length];
        batch.Take(salts);
        Assert.Equal(asked.Select(one => Salt.Derived(one.Secret, one.Entry, one.Name).ToString()), salts.Select(salt => salt.ToString()));
        Assert.Equal(0, batch.Count);
    }, asked => string.Join(" ", asked.Select(one => $"{one.Secret.Length}:{one.Name}")));

    [Theory, InlineData(16), InlineData(31), InlineData(65)]
    public void A_secret_that_is_too_short_or_longer_than_a_block_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => new SaltBatch().Add(new byte[length], 0, "name"));
}
