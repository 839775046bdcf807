using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Dialects.Adverts;

namespace CaseCenterMonitor.Protocol.Dialects.Minew;

/// <summary>One upload: a row of the gateway, and a row for each advert it heard since the last one.</summary>
internal static class MinewUpload
{
    public static IReadOnlyList<DeviceReport> Read(string gatewayOfTopic, ReadOnlySpan<byte> payload, TimeZoneInfo site)
    {
        // The first row says whose the others are; where it is lost, the topic does.
        var gateway = MacAddress.Read(gatewayOfTopic) ?? gatewayOfTopic;
        if (payload.Length > DeviceMessage.BytesMax || JsonRows.Split(payload) is not { } rows)
        {
            return [new DeviceReport.Refused(gateway, "The upload is not an array of rows that is closed.", IsPersonal: true)];
        }

        var (adverts, reports) = (new AdvertBatch(), new List<DeviceReport>());
        for (var row = 0; row < rows.Count; row++)
        {
            var read = StrictJson.ReadObject(payload[rows[row]], DeviceMessage.BytesMax);
            using var document = read.Value;
            if (document is null)
            {
                reports.Add(Refused(gateway, row, read.Problem!));
            }
            else if (IsGateway(document.RootElement))
            {
                gateway = MacAddress.Read(Scalars.Text(document.RootElement, "mac")) ?? gateway;
                reports.Add(new DeviceReport.Alive(gateway, Time(document.RootElement, site)));
            }
            else if (Advert(document.RootElement, site) is { Mac: not null } advert)
            {
                adverts.Add(gateway, advert);
            }
            else
            {
                reports.Add(Refused(gateway, row, "There is no hardware address."));
            }
        }

        reports.AddRange(adverts.Reports());
        return reports.Count > 0 ? reports : [new DeviceReport.Alive(gateway)];
    }

    private static DeviceReport.Refused Refused(string gateway, int row, string problem) =>
        new(gateway, string.Create(CultureInfo.InvariantCulture, $"Row {row + 1}: {problem}"), IsPersonal: true);

    private static bool IsGateway(JsonElement row) => string.Equals(Scalars.Text(row, "type"), "gateway", StringComparison.OrdinalIgnoreCase);

    private static Advert Advert(JsonElement row, TimeZoneInfo site)
    {
        var beacon = IBeacon.Identity(Scalars.Text(row, "ibeaconUuid"), Scalars.Number(row, "ibeaconMajor"), Scalars.Number(row, "ibeaconMinor"));
        var decoded = new Advert
        {
            Mac = MacAddress.Read(Scalars.Text(row, "mac")),
            Beacon = beacon,
            Rssi = SignalStrength.Read(row, "rssi"),
            PowerAt1m = SignalStrength.AtOneMetre(Scalars.Number(row, "ibeaconTxPower")),
            BatteryPercent = Battery(row, isBeacon: beacon is not null),
            Time = Time(row, site),
        };
        return HexText.Read(Scalars.Text(row, "rawData")) is { } bytes ? decoded.FilledFrom(RawAdvert.Read(bytes)) : decoded;
    }

    /// <summary>The advert of a beacon has no place for a battery: the zero that the gateway writes there is a filler and not an empty cell.</summary>
    private static int? Battery(JsonElement row, bool isBeacon) =>
        CellCharge.Percent(Scalars.Number(row, "battery")) is { } percent && !(isBeacon && percent == 0) ? percent : null;

    /// <summary>By firmware: milliseconds, a text with or without a zone, or nothing.</summary>
    private static DeviceTime? Time(JsonElement row, TimeZoneInfo site) => Scalars.Field(row, "timestamp") switch
    {
        null => null,
        { } field when Scalars.Number(field) is { } epoch => DeviceTime.FromEpoch(epoch),
        { ValueKind: JsonValueKind.String } field => TimeText.Read(field.GetString()!, site),
        _ => DeviceTime.Unreadable,
    };
}
