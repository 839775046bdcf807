using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Server.Access;

/// <summary>One-time codes of RFC 6238 as authenticator apps make them: HMAC-SHA-1, 30 s, six digits.</summary>
public static class Totp
{
    public const int StepSeconds = 30;

    /// <summary>Steps before and after the present one that are taken too: clocks of telephones differ.</summary>
    private const int StepsAside = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, 160 bits as RFC 4226 wants, in base32 as it is typed into an app.</summary>
    public static string NewKey()
    {
        var text = new StringBuilder();
        foreach (var letter in RandomNumberGenerator.GetBytes(32))
        {
            text.Append(Base32[letter & 31]);
        }

        return text.ToString();
    }

    /// <summary>The address that an app takes instead of a typed key.</summary>
    public static string AddressOf(string key, string user, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(user)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={StepSeconds}";

    /// <returns>The time step of the code; null when it is none of now, or of a step that was taken already.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now, long taken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = present - StepsAside; step <= present + StepsAside; step++)
        {
            if (step > taken && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a time step, for an app and for tests.</summary>
    public static string CodeAt(string key, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The RFC and every app say SHA-1; as an HMAC it is not broken.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in key)
        {
            (bits, count) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }
}
