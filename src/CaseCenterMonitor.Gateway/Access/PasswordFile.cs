using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>
/// Who may connect as a device, in the password_file format of mosquitto, so that one file serves either broker: a line
/// <c>user:$7$rounds$salt$hash</c> for each, PBKDF2 with HMAC-SHA-512.
/// </summary>
public sealed class PasswordFile
{
    /// <summary>What mosquitto takes. The passwords are random and long (<see cref="DeviceAccount.NewPassword"/>): many rounds would only hold up a centre's power-up.</summary>
    private const int Rounds = 101;

    private const int RoundsMax = 1_000_000;
    private const int SaltBytes = 12;
    private const int HashBytes = 64;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private PasswordFile()
    {
    }

    private sealed record Entry(int Rounds, byte[] Salt, byte[] Hash);

    public int Count => _entries.Count;

    /// <param name="file">What the problems are said to be in.</param>
    public static (PasswordFile? Passwords, IReadOnlyList<string> Problems) Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (passwords, problems) = (new PasswordFile(), new List<string>());
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#') && passwords.Add(line) is { } problem)
            {
                problems.Add($"{file}:{number}: {problem}");
            }
        }

        return problems.Count == 0 ? (passwords, problems) : (null, problems);
    }

    public static string Line(string user, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{user}:$7${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Hash(password, salt, Rounds))}");
    }

    /// <summary>Somebody who is not in the file costs as much time as somebody who is.</summary>
    public bool Accepts(string? user, ReadOnlySpan<byte> password)
    {
        var entry = _entries.GetValueOrDefault(user ?? "");
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, entry?.Salt ?? new byte[SaltBytes], entry?.Rounds ?? Rounds, HashAlgorithmName.SHA512, HashBytes);
        return CryptographicOperations.FixedTimeEquals(hash, entry?.Hash ?? new byte[HashBytes]) && entry is not null;
    }

    private static byte[] Hash(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, HashBytes);

    private string? Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return "a line is user:hash";
        }

        if (line[(colon + 1)..].Split('$') is not ["", "7", var rounds, var salt, var hash]
            || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > RoundsMax
            || Bytes(salt) is not { } salted || Bytes(hash) is not { Length: HashBytes } hashed)
        {
            return $"the password of '{line[..colon]}' is not a hash that begins with $7$; 'ccm device-accounts' writes such files, and 'mosquitto_passwd -b FILE USER PASSWORD' such lines";
        }

        return _entries.TryAdd(line[..colon], new Entry(count, salted, hashed)) ? null : $"'{line[..colon]}' is there twice; keep one of the two lines";
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : null;
    }
}
