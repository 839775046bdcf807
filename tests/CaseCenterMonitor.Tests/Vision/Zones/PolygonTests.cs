using CaseCenterMonitor.Vision.Zones;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Zones;

public sealed class PolygonTests
{
    // Like an L.
    private static readonly Polygon Corner = new([(0.1, 0.1), (0.5, 0.1), (0.5, 0.5), (0.9, 0.5), (0.9, 0.9), (0.1, 0.9)]);

    [Theory, InlineData(0.2, 0.2, true), InlineData(0.8, 0.8, true), InlineData(0.8, 0.2, false), InlineData(0.05, 0.5, false), InlineData(0.5, 0.95, false)]
    public void A_place_is_in_it_or_not(double x, double y, bool isIn) => Assert.Equal(isIn, Corner.Contains(x, y));
}
