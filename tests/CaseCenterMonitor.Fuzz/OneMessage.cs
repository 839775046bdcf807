using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Fuzz;

/// <summary>An input is a topic, a line end, and the payload. Whatever it is, it is answered: nothing that is written here may throw.</summary>
public static class OneMessage
{
    private const byte LineEnd = (byte)'\n';
    private static readonly TimeZoneInfo Site = TimeZoneInfo.CreateCustomTimeZone("site", TimeSpan.FromHours(8), "site", "site");
    private static readonly DialectSet Dialects = DialectSet.Of(new Dictionary<string, string>(), Site);

    /// <exception cref="InvalidOperationException">A decoder answered with nothing, or a server's reader with neither an envelope nor a problem.</exception>
    public static void Try(byte[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var end = Array.IndexOf(input, LineEnd);
        var topic = Encoding.UTF8.GetString(input, 0, end < 0 ? input.Length : end);
        var payload = end < 0 ? [] : input[(end + 1)..];
        if (topic.StartsWith(OneProof.Topics, StringComparison.Ordinal))
        {
            OneProof.Try(topic, payload);
        }
        else if (topic.StartsWith("ccm/", StringComparison.Ordinal))
        {
            Envelope(topic, payload);
        }
        else if (Dialects.Of(topic) is { } dialect)
        {
            Device(dialect, topic, payload);
        }
    }

    private static void Device(IDialect dialect, string topic, byte[] payload)
    {
        _ = dialect.WithoutTag(topic);
        foreach (var retained in new[] { false, true })
        {
            if (dialect.Decode(new DeviceMessage(topic, payload, retained)).Count == 0)
            {
                throw new InvalidOperationException($"{dialect.Name} has no answer.");
            }
        }
    }

    private static void Envelope(string topic, byte[] payload)
    {
        var read = EnvelopeJson.Read(payload, topic);
        if (read.Value is null == read.Problem is null)
        {
            throw new InvalidOperationException("An envelope is read or refused, and not both or neither.");
        }
    }
}
