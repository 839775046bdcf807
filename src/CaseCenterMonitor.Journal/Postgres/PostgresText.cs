using Npgsql;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>The two ways in which people write down a database: as a URI like PostgreSQL's own programs, or as keys and values like .NET's.</summary>
internal sealed record PostgresText(NpgsqlConnectionStringBuilder Connection, string? Centre, bool IsDurable)
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>What a URI calls otherwise than .NET does.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username", ["dbname"] = "Database", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate", ["sslkey"] = "SSL Key",
        ["application_name"] = "Application Name",
    };

    public static bool IsUri(string text) => Schemes.Any(scheme => text.TrimStart().StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    public static bool IsKeyed(string text) => text.Split('=', 2) is [var key, _] && key.Trim().ToUpperInvariant() is "HOST" or "SERVER" or "USERNAME" or "DATABASE" or "PORT";

    /// <returns>What it says, or what is wrong with it.</returns>
    public static (PostgresText? Text, string WhyNot) Read(string text)
    {
        var (centre, isDurable, connection) = ((string?)null, true, new NpgsqlConnectionStringBuilder());
        try
        {
            foreach (var (key, value) in IsUri(text) ? OfUri(text) : OfKeys(text))
            {
                switch (key.ToUpperInvariant())
                {
                    case "CENTRE":
                        centre = value;
                        break;
                    case "DURABLE" when bool.TryParse(value, out isDurable):
                        break;
                    case "DURABLE":
                        return (null, $"'Durable' is '{value}', and can be true or false.");
                    case "SSLMODE":
                        connection["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                        break;
                    default:
                        connection[Names.GetValueOrDefault(key, key)] = value;
                        break;
                }
            }

            return (new PostgresText(connection, centre, isDurable), "");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or NotSupportedException)
        {
            return (null, $"The address of the journal cannot be read: {wrong.Message}");
        }
    }

    private static IEnumerable<(string Key, string Value)> OfKeys(string text)
    {
        // This one knows no keys, only how they are written.
        var keys = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = text };
        return from string key in keys.Keys select (key, (string)keys[key]);
    }

    private static List<(string Key, string Value)> OfUri(string text)
    {
        var uri = new Uri(text);
        var parts = new List<(string, string)> { ("Host", uri.DnsSafeHost) };
        if (uri.Port > 0)
        {
            parts.Add(("Port", uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            parts.Add(("Database", Uri.UnescapeDataString(database)));
        }

        var user = uri.UserInfo.Split(':', 2);
        parts.AddRange(user is [var name, var password] ? [("Username", Uri.UnescapeDataString(name)), ("Password", Uri.UnescapeDataString(password))]
            : user is [{ Length: > 0 } only] ? [("Username", Uri.UnescapeDataString(only))]
            : []);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            parts.Add((Uri.UnescapeDataString(key), Uri.UnescapeDataString(value)));
        }

        return parts;
    }
}
