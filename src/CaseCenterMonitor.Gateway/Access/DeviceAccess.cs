using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>Who may do what at the gateway's own broker. Each client id belongs to the account that used it first, so that no device can push another off.</summary>
/// <param name="tls">Who the broker is to devices that can speak TLS; null without.</param>
public sealed class DeviceAccess(PasswordFile passwords, AccessList topics, Identity? tls = null) : IDisposable
{
    /// <summary>A centre has some hundred devices; so many names are no devices, and no more are remembered.</summary>
    public const int NamesMax = 4000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _userOfClient = new(StringComparer.Ordinal);

    public Identity? Tls => tls;

    /// <exception cref="TrustException">A file cannot be read or has problems; the message has all of them.</exception>
    public static DeviceAccess Read(string passwordFile, string accessFile, Identity? tls = null)
    {
        var (passwords, wrongPasswords) = PasswordFile.Parse(Text(passwordFile), passwordFile);
        var (topics, wrongTopics) = AccessList.Parse(Text(accessFile), accessFile);
        return passwords is not null && topics is not null
            ? new DeviceAccess(passwords, topics, tls)
            : throw new TrustException(string.Join(Environment.NewLine, [.. wrongPasswords, .. wrongTopics]));
    }

    /// <returns>Why the client may not connect; null when it may.</returns>
    public string? Refuse(string client, string? user, byte[]? password)
    {
        if (!passwords.Accepts(user, password ?? []))
        {
            return "unknown device, or wrong password";
        }

        lock (_lock)
        {
            if (_userOfClient.TryGetValue(client, out var owner))
            {
                return owner == user ? null : $"the client id is that of '{owner}'";
            }

            if (_userOfClient.Count >= NamesMax)
            {
                return $"{NamesMax} client ids are known already; restart the gateway if these are devices";
            }

            _userOfClient[client] = user!;
            return null;
        }
    }

    public bool MayWrite(string client, string topic) => UserOf(client) is { } user && topics.MayWrite(user, topic);

    public bool MayRead(string client, string filter) => UserOf(client) is { } user && topics.MayRead(user, filter);

    /// <summary>A client that brings no name of its own has another one next time.</summary>
    public void Forget(string client)
    {
        lock (_lock)
        {
            _userOfClient.Remove(client);
        }
    }

    public void Dispose() => tls?.Dispose();

    private string? UserOf(string client)
    {
        lock (_lock)
        {
            return _userOfClient.GetValueOrDefault(client);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new TrustException($"{file} cannot be read: {problem.Message} 'ccm device-accounts' writes it.", problem);
        }
    }
}
